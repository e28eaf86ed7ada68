"""Resource types with a behaviour of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fortnox_client.sandbox.api.behaviour import Behaviour
from fortnox_client.sandbox.api.behaviours import banks, company, file_connections, recurring_billing, simple_resources, vouchers, warehouse
from fortnox_client.sandbox.api.behaviours.files import ARCHIVE, INBOX, SIE
from fortnox_client.sandbox.api.behaviours.invoices import InvoicePayments, Invoices
from fortnox_client.sandbox.api.behaviours.purchases import SupplierInvoicePayments, SupplierInvoices
from fortnox_client.sandbox.api.behaviours.registers import REGISTERS
from fortnox_client.sandbox.api.behaviours.sales import ORDERS, Contracts, Offers

BEHAVIOURS: Final[Mapping[str, Behaviour]] = {
    **REGISTERS,
    "absence_transactions": simple_resources.Transactions(),
    "archive": ARCHIVE,
    "article_file_connections": file_connections.FileConnections(),
    "asset_file_connections": file_connections.FileConnections(),
    "assets": simple_resources.Assets(),
    "attachments": file_connections.Attachments(),
    "attendance_transactions": simple_resources.Transactions(),
    "company_information": company.CompanyInformation(),
    "company_settings": company.CompanySettings(),
    "contracts": Contracts(),
    "customer_references": company.CustomerReferences(),
    "email_senders": company.EmailSenders(),
    "employees": simple_resources.Employees(),
    "eu_vat_limit_regulation": company.EUVATLimit(),
    "financial_years": vouchers.FinancialYears(),
    "finance_invoices": simple_resources.FinanceInvoices(),
    "inbox": INBOX,
    "invoice_payments": InvoicePayments(),
    "invoices": Invoices(),
    "locked_period": company.LockedPeriod(),
    "me": company.Me(),
    "offers": Offers(),
    "orders": ORDERS,
    "salary_transactions": simple_resources.SalaryTransactions(),
    "schedule_times": simple_resources.ScheduleTimes(),
    "sie": SIE(),
    "supplier_invoice_file_connections": file_connections.SupplierInvoiceFileConnections(),
    "supplier_invoice_payments": SupplierInvoicePayments(),
    "supplier_invoices": SupplierInvoices(),
    "tax_reductions": simple_resources.TaxReductions(),
    "voucher_file_connections": file_connections.VoucherFileConnections(),
    "vouchers": vouchers.Vouchers(),
    banks.ORDERS: banks.Orders(),
    banks.START_ORDERS: banks.StartOrders(),
    banks.WEBHOOKS: banks.Webhooks(),
    recurring_billing.DEVIATIONS: recurring_billing.Deviations(),
    recurring_billing.RECURRINGS: recurring_billing.Recurrings(),
    recurring_billing.REQUESTS: recurring_billing.InvoiceRequests(),
    "warehouse.custom_document_types": warehouse.DocumentTypes(),
    "warehouse.incoming_goods": warehouse.IncomingGoods(),
    "warehouse.production_orders": warehouse.ProductionOrders(),
    "warehouse.purchase_orders": warehouse.PurchaseOrders(),
    "warehouse.stock_points": warehouse.StockPoints(),
    "warehouse.stock_status": warehouse.StockStatus(),
    "warehouse.stocktaking": warehouse.Stocktaking(),
    "warehouse.tenant": company.WarehouseTenant(),
}
"""The behaviours, by the resource name on the client."""
