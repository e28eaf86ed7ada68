"""The resources of both clients. A resource is imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fortnox_core.group import AsyncGroup, Group

if TYPE_CHECKING:
    from fortnox_api.resources.absence_transactions import AbsenceTransactionsResource as AbsenceTransactionsResource
    from fortnox_api.resources.absence_transactions import (
        AsyncAbsenceTransactionsResource as AsyncAbsenceTransactionsResource,
    )
    from fortnox_api.resources.account_charts import AccountChartsResource as AccountChartsResource
    from fortnox_api.resources.account_charts import AsyncAccountChartsResource as AsyncAccountChartsResource
    from fortnox_api.resources.accounts import AccountsResource as AccountsResource
    from fortnox_api.resources.accounts import AsyncAccountsResource as AsyncAccountsResource
    from fortnox_api.resources.archive import ArchiveResource as ArchiveResource
    from fortnox_api.resources.archive import AsyncArchiveResource as AsyncArchiveResource
    from fortnox_api.resources.article_file_connections import (
        ArticleFileConnectionsResource as ArticleFileConnectionsResource,
    )
    from fortnox_api.resources.article_file_connections import (
        AsyncArticleFileConnectionsResource as AsyncArticleFileConnectionsResource,
    )
    from fortnox_api.resources.article_url_connections import (
        ArticleUrlConnectionsResource as ArticleUrlConnectionsResource,
    )
    from fortnox_api.resources.article_url_connections import (
        AsyncArticleUrlConnectionsResource as AsyncArticleUrlConnectionsResource,
    )
    from fortnox_api.resources.articles import ArticlesResource as ArticlesResource
    from fortnox_api.resources.articles import AsyncArticlesResource as AsyncArticlesResource
    from fortnox_api.resources.asset_file_connections import (
        AssetFileConnectionsResource as AssetFileConnectionsResource,
    )
    from fortnox_api.resources.asset_file_connections import (
        AsyncAssetFileConnectionsResource as AsyncAssetFileConnectionsResource,
    )
    from fortnox_api.resources.asset_types import AssetTypesResource as AssetTypesResource
    from fortnox_api.resources.asset_types import AsyncAssetTypesResource as AsyncAssetTypesResource
    from fortnox_api.resources.assets import AssetsResource as AssetsResource
    from fortnox_api.resources.assets import AsyncAssetsResource as AsyncAssetsResource
    from fortnox_api.resources.attachments import AsyncAttachmentsResource as AsyncAttachmentsResource
    from fortnox_api.resources.attachments import AttachmentsResource as AttachmentsResource
    from fortnox_api.resources.attendance_transactions import (
        AsyncAttendanceTransactionsResource as AsyncAttendanceTransactionsResource,
    )
    from fortnox_api.resources.attendance_transactions import (
        AttendanceTransactionsResource as AttendanceTransactionsResource,
    )
    from fortnox_api.resources.bank_processes.orders import AsyncOrdersResource as AsyncBankProcessesOrdersResource
    from fortnox_api.resources.bank_processes.orders import OrdersResource as BankProcessesOrdersResource
    from fortnox_api.resources.bank_processes.start_orders import (
        AsyncStartOrdersResource as AsyncBankProcessesStartOrdersResource,
    )
    from fortnox_api.resources.bank_processes.start_orders import (
        StartOrdersResource as BankProcessesStartOrdersResource,
    )
    from fortnox_api.resources.bank_processes.webhooks import (
        AsyncWebhooksResource as AsyncBankProcessesWebhooksResource,
    )
    from fortnox_api.resources.bank_processes.webhooks import WebhooksResource as BankProcessesWebhooksResource
    from fortnox_api.resources.company_information import (
        AsyncCompanyInformationResource as AsyncCompanyInformationResource,
    )
    from fortnox_api.resources.company_information import CompanyInformationResource as CompanyInformationResource
    from fortnox_api.resources.company_settings import AsyncCompanySettingsResource as AsyncCompanySettingsResource
    from fortnox_api.resources.company_settings import CompanySettingsResource as CompanySettingsResource
    from fortnox_api.resources.contract_accruals import AsyncContractAccrualsResource as AsyncContractAccrualsResource
    from fortnox_api.resources.contract_accruals import ContractAccrualsResource as ContractAccrualsResource
    from fortnox_api.resources.contract_templates import (
        AsyncContractTemplatesResource as AsyncContractTemplatesResource,
    )
    from fortnox_api.resources.contract_templates import ContractTemplatesResource as ContractTemplatesResource
    from fortnox_api.resources.contracts import AsyncContractsResource as AsyncContractsResource
    from fortnox_api.resources.contracts import ContractsResource as ContractsResource
    from fortnox_api.resources.cost_centers import AsyncCostCentersResource as AsyncCostCentersResource
    from fortnox_api.resources.cost_centers import CostCentersResource as CostCentersResource
    from fortnox_api.resources.currencies import AsyncCurrenciesResource as AsyncCurrenciesResource
    from fortnox_api.resources.currencies import CurrenciesResource as CurrenciesResource
    from fortnox_api.resources.customer_references import (
        AsyncCustomerReferencesResource as AsyncCustomerReferencesResource,
    )
    from fortnox_api.resources.customer_references import CustomerReferencesResource as CustomerReferencesResource
    from fortnox_api.resources.customers import AsyncCustomersResource as AsyncCustomersResource
    from fortnox_api.resources.customers import CustomersResource as CustomersResource
    from fortnox_api.resources.developer.ratings import AsyncRatingsResource as AsyncDeveloperRatingsResource
    from fortnox_api.resources.developer.ratings import RatingsResource as DeveloperRatingsResource
    from fortnox_api.resources.developer.sales import AsyncSalesResource as AsyncDeveloperSalesResource
    from fortnox_api.resources.developer.sales import SalesResource as DeveloperSalesResource
    from fortnox_api.resources.developer.users import AsyncUsersResource as AsyncDeveloperUsersResource
    from fortnox_api.resources.developer.users import UsersResource as DeveloperUsersResource
    from fortnox_api.resources.email_senders import AsyncEmailSendersResource as AsyncEmailSendersResource
    from fortnox_api.resources.email_senders import EmailSendersResource as EmailSendersResource
    from fortnox_api.resources.employees import AsyncEmployeesResource as AsyncEmployeesResource
    from fortnox_api.resources.employees import EmployeesResource as EmployeesResource
    from fortnox_api.resources.eu_vat_limit_regulation import (
        AsyncEuVatLimitRegulationResource as AsyncEuVatLimitRegulationResource,
    )
    from fortnox_api.resources.eu_vat_limit_regulation import (
        EuVatLimitRegulationResource as EuVatLimitRegulationResource,
    )
    from fortnox_api.resources.expenses import AsyncExpensesResource as AsyncExpensesResource
    from fortnox_api.resources.expenses import ExpensesResource as ExpensesResource
    from fortnox_api.resources.finance_invoices import AsyncFinanceInvoicesResource as AsyncFinanceInvoicesResource
    from fortnox_api.resources.finance_invoices import FinanceInvoicesResource as FinanceInvoicesResource
    from fortnox_api.resources.financial_years import AsyncFinancialYearsResource as AsyncFinancialYearsResource
    from fortnox_api.resources.financial_years import FinancialYearsResource as FinancialYearsResource
    from fortnox_api.resources.inbox import AsyncInboxResource as AsyncInboxResource
    from fortnox_api.resources.inbox import InboxResource as InboxResource
    from fortnox_api.resources.invoice_accruals import AsyncInvoiceAccrualsResource as AsyncInvoiceAccrualsResource
    from fortnox_api.resources.invoice_accruals import InvoiceAccrualsResource as InvoiceAccrualsResource
    from fortnox_api.resources.invoice_payments import AsyncInvoicePaymentsResource as AsyncInvoicePaymentsResource
    from fortnox_api.resources.invoice_payments import InvoicePaymentsResource as InvoicePaymentsResource
    from fortnox_api.resources.invoices import AsyncInvoicesResource as AsyncInvoicesResource
    from fortnox_api.resources.invoices import InvoicesResource as InvoicesResource
    from fortnox_api.resources.labels import AsyncLabelsResource as AsyncLabelsResource
    from fortnox_api.resources.labels import LabelsResource as LabelsResource
    from fortnox_api.resources.locked_period import AsyncLockedPeriodResource as AsyncLockedPeriodResource
    from fortnox_api.resources.locked_period import LockedPeriodResource as LockedPeriodResource
    from fortnox_api.resources.me import AsyncMeResource as AsyncMeResource
    from fortnox_api.resources.me import MeResource as MeResource
    from fortnox_api.resources.modes_of_payments import AsyncModesOfPaymentsResource as AsyncModesOfPaymentsResource
    from fortnox_api.resources.modes_of_payments import ModesOfPaymentsResource as ModesOfPaymentsResource
    from fortnox_api.resources.offers import AsyncOffersResource as AsyncOffersResource
    from fortnox_api.resources.offers import OffersResource as OffersResource
    from fortnox_api.resources.orders import AsyncOrdersResource as AsyncOrdersResource
    from fortnox_api.resources.orders import OrdersResource as OrdersResource
    from fortnox_api.resources.predefined_accounts import (
        AsyncPredefinedAccountsResource as AsyncPredefinedAccountsResource,
    )
    from fortnox_api.resources.predefined_accounts import PredefinedAccountsResource as PredefinedAccountsResource
    from fortnox_api.resources.predefined_voucher_series import (
        AsyncPredefinedVoucherSeriesResource as AsyncPredefinedVoucherSeriesResource,
    )
    from fortnox_api.resources.predefined_voucher_series import (
        PredefinedVoucherSeriesResource as PredefinedVoucherSeriesResource,
    )
    from fortnox_api.resources.price_lists import AsyncPriceListsResource as AsyncPriceListsResource
    from fortnox_api.resources.price_lists import PriceListsResource as PriceListsResource
    from fortnox_api.resources.prices import AsyncPricesResource as AsyncPricesResource
    from fortnox_api.resources.prices import PricesResource as PricesResource
    from fortnox_api.resources.print_templates import AsyncPrintTemplatesResource as AsyncPrintTemplatesResource
    from fortnox_api.resources.print_templates import PrintTemplatesResource as PrintTemplatesResource
    from fortnox_api.resources.projects import AsyncProjectsResource as AsyncProjectsResource
    from fortnox_api.resources.projects import ProjectsResource as ProjectsResource
    from fortnox_api.resources.recurring_billing.deviations import (
        AsyncDeviationsResource as AsyncRecurringBillingDeviationsResource,
    )
    from fortnox_api.resources.recurring_billing.deviations import (
        DeviationsResource as RecurringBillingDeviationsResource,
    )
    from fortnox_api.resources.recurring_billing.invoice_requests import (
        AsyncInvoiceRequestsResource as AsyncRecurringBillingInvoiceRequestsResource,
    )
    from fortnox_api.resources.recurring_billing.invoice_requests import (
        InvoiceRequestsResource as RecurringBillingInvoiceRequestsResource,
    )
    from fortnox_api.resources.recurring_billing.recurrings import (
        AsyncRecurringsResource as AsyncRecurringBillingRecurringsResource,
    )
    from fortnox_api.resources.recurring_billing.recurrings import (
        RecurringsResource as RecurringBillingRecurringsResource,
    )
    from fortnox_api.resources.salary_transactions import (
        AsyncSalaryTransactionsResource as AsyncSalaryTransactionsResource,
    )
    from fortnox_api.resources.salary_transactions import SalaryTransactionsResource as SalaryTransactionsResource
    from fortnox_api.resources.schedule_times import AsyncScheduleTimesResource as AsyncScheduleTimesResource
    from fortnox_api.resources.schedule_times import ScheduleTimesResource as ScheduleTimesResource
    from fortnox_api.resources.sie import AsyncSieResource as AsyncSieResource
    from fortnox_api.resources.sie import SieResource as SieResource
    from fortnox_api.resources.supplier_invoice_accruals import (
        AsyncSupplierInvoiceAccrualsResource as AsyncSupplierInvoiceAccrualsResource,
    )
    from fortnox_api.resources.supplier_invoice_accruals import (
        SupplierInvoiceAccrualsResource as SupplierInvoiceAccrualsResource,
    )
    from fortnox_api.resources.supplier_invoice_external_url_connections import (
        AsyncSupplierInvoiceExternalUrlConnectionsResource as AsyncSupplierInvoiceExternalUrlConnectionsResource,
    )
    from fortnox_api.resources.supplier_invoice_external_url_connections import (
        SupplierInvoiceExternalUrlConnectionsResource as SupplierInvoiceExternalUrlConnectionsResource,
    )
    from fortnox_api.resources.supplier_invoice_file_connections import (
        AsyncSupplierInvoiceFileConnectionsResource as AsyncSupplierInvoiceFileConnectionsResource,
    )
    from fortnox_api.resources.supplier_invoice_file_connections import (
        SupplierInvoiceFileConnectionsResource as SupplierInvoiceFileConnectionsResource,
    )
    from fortnox_api.resources.supplier_invoice_payments import (
        AsyncSupplierInvoicePaymentsResource as AsyncSupplierInvoicePaymentsResource,
    )
    from fortnox_api.resources.supplier_invoice_payments import (
        SupplierInvoicePaymentsResource as SupplierInvoicePaymentsResource,
    )
    from fortnox_api.resources.supplier_invoices import AsyncSupplierInvoicesResource as AsyncSupplierInvoicesResource
    from fortnox_api.resources.supplier_invoices import SupplierInvoicesResource as SupplierInvoicesResource
    from fortnox_api.resources.suppliers import AsyncSuppliersResource as AsyncSuppliersResource
    from fortnox_api.resources.suppliers import SuppliersResource as SuppliersResource
    from fortnox_api.resources.tax_reductions import AsyncTaxReductionsResource as AsyncTaxReductionsResource
    from fortnox_api.resources.tax_reductions import TaxReductionsResource as TaxReductionsResource
    from fortnox_api.resources.terms_of_deliveries import (
        AsyncTermsOfDeliveriesResource as AsyncTermsOfDeliveriesResource,
    )
    from fortnox_api.resources.terms_of_deliveries import TermsOfDeliveriesResource as TermsOfDeliveriesResource
    from fortnox_api.resources.terms_of_payments import AsyncTermsOfPaymentsResource as AsyncTermsOfPaymentsResource
    from fortnox_api.resources.terms_of_payments import TermsOfPaymentsResource as TermsOfPaymentsResource
    from fortnox_api.resources.time.articles import ArticlesResource as TimeArticlesResource
    from fortnox_api.resources.time.articles import AsyncArticlesResource as AsyncTimeArticlesResource
    from fortnox_api.resources.time.registrations import AsyncRegistrationsResource as AsyncTimeRegistrationsResource
    from fortnox_api.resources.time.registrations import RegistrationsResource as TimeRegistrationsResource
    from fortnox_api.resources.units import AsyncUnitsResource as AsyncUnitsResource
    from fortnox_api.resources.units import UnitsResource as UnitsResource
    from fortnox_api.resources.vacation_debt_basis import (
        AsyncVacationDebtBasisResource as AsyncVacationDebtBasisResource,
    )
    from fortnox_api.resources.vacation_debt_basis import VacationDebtBasisResource as VacationDebtBasisResource
    from fortnox_api.resources.voucher_file_connections import (
        AsyncVoucherFileConnectionsResource as AsyncVoucherFileConnectionsResource,
    )
    from fortnox_api.resources.voucher_file_connections import (
        VoucherFileConnectionsResource as VoucherFileConnectionsResource,
    )
    from fortnox_api.resources.voucher_series import AsyncVoucherSeriesResource as AsyncVoucherSeriesResource
    from fortnox_api.resources.voucher_series import VoucherSeriesResource as VoucherSeriesResource
    from fortnox_api.resources.vouchers import AsyncVouchersResource as AsyncVouchersResource
    from fortnox_api.resources.vouchers import VouchersResource as VouchersResource
    from fortnox_api.resources.warehouse.custom_document_types import (
        AsyncCustomDocumentTypesResource as AsyncWarehouseCustomDocumentTypesResource,
    )
    from fortnox_api.resources.warehouse.custom_document_types import (
        CustomDocumentTypesResource as WarehouseCustomDocumentTypesResource,
    )
    from fortnox_api.resources.warehouse.custom_inbound_documents import (
        AsyncCustomInboundDocumentsResource as AsyncWarehouseCustomInboundDocumentsResource,
    )
    from fortnox_api.resources.warehouse.custom_inbound_documents import (
        CustomInboundDocumentsResource as WarehouseCustomInboundDocumentsResource,
    )
    from fortnox_api.resources.warehouse.custom_outbound_documents import (
        AsyncCustomOutboundDocumentsResource as AsyncWarehouseCustomOutboundDocumentsResource,
    )
    from fortnox_api.resources.warehouse.custom_outbound_documents import (
        CustomOutboundDocumentsResource as WarehouseCustomOutboundDocumentsResource,
    )
    from fortnox_api.resources.warehouse.inbound_deliveries import (
        AsyncInboundDeliveriesResource as AsyncWarehouseInboundDeliveriesResource,
    )
    from fortnox_api.resources.warehouse.inbound_deliveries import (
        InboundDeliveriesResource as WarehouseInboundDeliveriesResource,
    )
    from fortnox_api.resources.warehouse.incoming_goods import (
        AsyncIncomingGoodsResource as AsyncWarehouseIncomingGoodsResource,
    )
    from fortnox_api.resources.warehouse.incoming_goods import IncomingGoodsResource as WarehouseIncomingGoodsResource
    from fortnox_api.resources.warehouse.manual_documents import (
        AsyncManualDocumentsResource as AsyncWarehouseManualDocumentsResource,
    )
    from fortnox_api.resources.warehouse.manual_documents import (
        ManualDocumentsResource as WarehouseManualDocumentsResource,
    )
    from fortnox_api.resources.warehouse.outbound_deliveries import (
        AsyncOutboundDeliveriesResource as AsyncWarehouseOutboundDeliveriesResource,
    )
    from fortnox_api.resources.warehouse.outbound_deliveries import (
        OutboundDeliveriesResource as WarehouseOutboundDeliveriesResource,
    )
    from fortnox_api.resources.warehouse.production_orders import (
        AsyncProductionOrdersResource as AsyncWarehouseProductionOrdersResource,
    )
    from fortnox_api.resources.warehouse.production_orders import (
        ProductionOrdersResource as WarehouseProductionOrdersResource,
    )
    from fortnox_api.resources.warehouse.purchase_orders import (
        AsyncPurchaseOrdersResource as AsyncWarehousePurchaseOrdersResource,
    )
    from fortnox_api.resources.warehouse.purchase_orders import (
        PurchaseOrdersResource as WarehousePurchaseOrdersResource,
    )
    from fortnox_api.resources.warehouse.stock_points import (
        AsyncStockPointsResource as AsyncWarehouseStockPointsResource,
    )
    from fortnox_api.resources.warehouse.stock_points import StockPointsResource as WarehouseStockPointsResource
    from fortnox_api.resources.warehouse.stock_status import (
        AsyncStockStatusResource as AsyncWarehouseStockStatusResource,
    )
    from fortnox_api.resources.warehouse.stock_status import StockStatusResource as WarehouseStockStatusResource
    from fortnox_api.resources.warehouse.stock_transfers import (
        AsyncStockTransfersResource as AsyncWarehouseStockTransfersResource,
    )
    from fortnox_api.resources.warehouse.stock_transfers import (
        StockTransfersResource as WarehouseStockTransfersResource,
    )
    from fortnox_api.resources.warehouse.stocktaking import (
        AsyncStocktakingResource as AsyncWarehouseStocktakingResource,
    )
    from fortnox_api.resources.warehouse.stocktaking import StocktakingResource as WarehouseStocktakingResource
    from fortnox_api.resources.warehouse.tenant import AsyncTenantResource as AsyncWarehouseTenantResource
    from fortnox_api.resources.warehouse.tenant import TenantResource as WarehouseTenantResource
    from fortnox_api.resources.way_of_deliveries import AsyncWayOfDeliveriesResource as AsyncWayOfDeliveriesResource
    from fortnox_api.resources.way_of_deliveries import WayOfDeliveriesResource as WayOfDeliveriesResource


class BankProcessesGroup(Group):
    """The resources of bank_processes."""

    @cached_property
    def orders(self) -> BankProcessesOrdersResource:
        """Bank process orders: list, get, update, create_document, document_types, find_by_organization_number,
        get_document, upload_document.
        """
        from fortnox_api.resources.bank_processes.orders import OrdersResource

        return OrdersResource(self._transport)

    @cached_property
    def start_orders(self) -> BankProcessesStartOrdersResource:
        """Bank process start orders: list, get, update, document_types, get_document, upload_document."""
        from fortnox_api.resources.bank_processes.start_orders import StartOrdersResource

        return StartOrdersResource(self._transport)

    @cached_property
    def webhooks(self) -> BankProcessesWebhooksResource:
        """Bank process webhooks: list, get, create, update, delete, evaluate."""
        from fortnox_api.resources.bank_processes.webhooks import WebhooksResource

        return WebhooksResource(self._transport)


class AsyncBankProcessesGroup(AsyncGroup):
    """The resources of bank_processes."""

    @cached_property
    def orders(self) -> AsyncBankProcessesOrdersResource:
        """Bank process orders: list, get, update, create_document, document_types, find_by_organization_number,
        get_document, upload_document.
        """
        from fortnox_api.resources.bank_processes.orders import AsyncOrdersResource

        return AsyncOrdersResource(self._transport)

    @cached_property
    def start_orders(self) -> AsyncBankProcessesStartOrdersResource:
        """Bank process start orders: list, get, update, document_types, get_document, upload_document."""
        from fortnox_api.resources.bank_processes.start_orders import AsyncStartOrdersResource

        return AsyncStartOrdersResource(self._transport)

    @cached_property
    def webhooks(self) -> AsyncBankProcessesWebhooksResource:
        """Bank process webhooks: list, get, create, update, delete, evaluate."""
        from fortnox_api.resources.bank_processes.webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self._transport)


class DeveloperGroup(Group):
    """The resources of developer."""

    @cached_property
    def ratings(self) -> DeveloperRatingsResource:
        """Ratings of integrations: list."""
        from fortnox_api.resources.developer.ratings import RatingsResource

        return RatingsResource(self._transport)

    @cached_property
    def sales(self) -> DeveloperSalesResource:
        """Sales of an integration: list."""
        from fortnox_api.resources.developer.sales import SalesResource

        return SalesResource(self._transport)

    @cached_property
    def users(self) -> DeveloperUsersResource:
        """Users of an integration: list."""
        from fortnox_api.resources.developer.users import UsersResource

        return UsersResource(self._transport)


class AsyncDeveloperGroup(AsyncGroup):
    """The resources of developer."""

    @cached_property
    def ratings(self) -> AsyncDeveloperRatingsResource:
        """Ratings of integrations: list."""
        from fortnox_api.resources.developer.ratings import AsyncRatingsResource

        return AsyncRatingsResource(self._transport)

    @cached_property
    def sales(self) -> AsyncDeveloperSalesResource:
        """Sales of an integration: list."""
        from fortnox_api.resources.developer.sales import AsyncSalesResource

        return AsyncSalesResource(self._transport)

    @cached_property
    def users(self) -> AsyncDeveloperUsersResource:
        """Users of an integration: list."""
        from fortnox_api.resources.developer.users import AsyncUsersResource

        return AsyncUsersResource(self._transport)


class RecurringBillingGroup(Group):
    """The resources of recurring_billing."""

    @cached_property
    def deviations(self) -> RecurringBillingDeviationsResource:
        """Deviations of a recurrence: list, get."""
        from fortnox_api.resources.recurring_billing.deviations import DeviationsResource

        return DeviationsResource(self._transport)

    @cached_property
    def invoice_requests(self) -> RecurringBillingInvoiceRequestsResource:
        """Invoice requests: list, get, create."""
        from fortnox_api.resources.recurring_billing.invoice_requests import InvoiceRequestsResource

        return InvoiceRequestsResource(self._transport)

    @cached_property
    def recurrings(self) -> RecurringBillingRecurringsResource:
        """Recurrences: list, get, create, update, patch."""
        from fortnox_api.resources.recurring_billing.recurrings import RecurringsResource

        return RecurringsResource(self._transport)


class AsyncRecurringBillingGroup(AsyncGroup):
    """The resources of recurring_billing."""

    @cached_property
    def deviations(self) -> AsyncRecurringBillingDeviationsResource:
        """Deviations of a recurrence: list, get."""
        from fortnox_api.resources.recurring_billing.deviations import AsyncDeviationsResource

        return AsyncDeviationsResource(self._transport)

    @cached_property
    def invoice_requests(self) -> AsyncRecurringBillingInvoiceRequestsResource:
        """Invoice requests: list, get, create."""
        from fortnox_api.resources.recurring_billing.invoice_requests import AsyncInvoiceRequestsResource

        return AsyncInvoiceRequestsResource(self._transport)

    @cached_property
    def recurrings(self) -> AsyncRecurringBillingRecurringsResource:
        """Recurrences: list, get, create, update, patch."""
        from fortnox_api.resources.recurring_billing.recurrings import AsyncRecurringsResource

        return AsyncRecurringsResource(self._transport)


class TimeGroup(Group):
    """The resources of time."""

    @cached_property
    def articles(self) -> TimeArticlesResource:
        """Article registrations: list."""
        from fortnox_api.resources.time.articles import ArticlesResource

        return ArticlesResource(self._transport)

    @cached_property
    def registrations(self) -> TimeRegistrationsResource:
        """Time and absence registrations: list."""
        from fortnox_api.resources.time.registrations import RegistrationsResource

        return RegistrationsResource(self._transport)


class AsyncTimeGroup(AsyncGroup):
    """The resources of time."""

    @cached_property
    def articles(self) -> AsyncTimeArticlesResource:
        """Article registrations: list."""
        from fortnox_api.resources.time.articles import AsyncArticlesResource

        return AsyncArticlesResource(self._transport)

    @cached_property
    def registrations(self) -> AsyncTimeRegistrationsResource:
        """Time and absence registrations: list."""
        from fortnox_api.resources.time.registrations import AsyncRegistrationsResource

        return AsyncRegistrationsResource(self._transport)


class WarehouseGroup(Group):
    """The resources of warehouse."""

    @cached_property
    def custom_document_types(self) -> WarehouseCustomDocumentTypesResource:
        """Custom document types: list, get, create."""
        from fortnox_api.resources.warehouse.custom_document_types import CustomDocumentTypesResource

        return CustomDocumentTypesResource(self._transport)

    @cached_property
    def custom_inbound_documents(self) -> WarehouseCustomInboundDocumentsResource:
        """Custom inbound documents: get, replace, release, void."""
        from fortnox_api.resources.warehouse.custom_inbound_documents import CustomInboundDocumentsResource

        return CustomInboundDocumentsResource(self._transport)

    @cached_property
    def custom_outbound_documents(self) -> WarehouseCustomOutboundDocumentsResource:
        """Custom outbound documents: get, replace, release, void."""
        from fortnox_api.resources.warehouse.custom_outbound_documents import CustomOutboundDocumentsResource

        return CustomOutboundDocumentsResource(self._transport)

    @cached_property
    def inbound_deliveries(self) -> WarehouseInboundDeliveriesResource:
        """Manual inbound documents: get, create, update, replace, release, void."""
        from fortnox_api.resources.warehouse.inbound_deliveries import InboundDeliveriesResource

        return InboundDeliveriesResource(self._transport)

    @cached_property
    def incoming_goods(self) -> WarehouseIncomingGoodsResource:
        """Incoming goods documents: list, get, create, update, replace, complete, release, void."""
        from fortnox_api.resources.warehouse.incoming_goods import IncomingGoodsResource

        return IncomingGoodsResource(self._transport)

    @cached_property
    def manual_documents(self) -> WarehouseManualDocumentsResource:
        """Manual inbound and outbound documents and stock transfers: list."""
        from fortnox_api.resources.warehouse.manual_documents import ManualDocumentsResource

        return ManualDocumentsResource(self._transport)

    @cached_property
    def outbound_deliveries(self) -> WarehouseOutboundDeliveriesResource:
        """Manual outbound documents: get, create, update, replace, release, void."""
        from fortnox_api.resources.warehouse.outbound_deliveries import OutboundDeliveriesResource

        return OutboundDeliveriesResource(self._transport)

    @cached_property
    def production_orders(self) -> WarehouseProductionOrdersResource:
        """Production orders: list, get, create, update, replace, bill_of_materials, release, void."""
        from fortnox_api.resources.warehouse.production_orders import ProductionOrdersResource

        return ProductionOrdersResource(self._transport)

    @cached_property
    def purchase_orders(self) -> WarehousePurchaseOrdersResource:
        """Purchase orders: list, get, create, update, replace, complete, csv, dropship_complete, matches, notes, send,
        send_many, set_response, set_responses, void.
        """
        from fortnox_api.resources.warehouse.purchase_orders import PurchaseOrdersResource

        return PurchaseOrdersResource(self._transport)

    @cached_property
    def stock_points(self) -> WarehouseStockPointsResource:
        """Stock points: list, get, create, replace, delete, create_stock_locations, list_by_ids, stock_locations."""
        from fortnox_api.resources.warehouse.stock_points import StockPointsResource

        return StockPointsResource(self._transport)

    @cached_property
    def stock_status(self) -> WarehouseStockStatusResource:
        """Stock balances: stock_balance."""
        from fortnox_api.resources.warehouse.stock_status import StockStatusResource

        return StockStatusResource(self._transport)

    @cached_property
    def stock_transfers(self) -> WarehouseStockTransfersResource:
        """Stock transfers: get, create, replace, release, void."""
        from fortnox_api.resources.warehouse.stock_transfers import StockTransfersResource

        return StockTransfersResource(self._transport)

    @cached_property
    def stocktaking(self) -> WarehouseStocktakingResource:
        """Stocktakings: list, get, create, replace, delete, add_rows, candidates, create_rows, delete_row, delete_rows,
        release, rows, void.
        """
        from fortnox_api.resources.warehouse.stocktaking import StocktakingResource

        return StocktakingResource(self._transport)

    @cached_property
    def tenant(self) -> WarehouseTenantResource:
        """Warehouse statuses: get."""
        from fortnox_api.resources.warehouse.tenant import TenantResource

        return TenantResource(self._transport)


class AsyncWarehouseGroup(AsyncGroup):
    """The resources of warehouse."""

    @cached_property
    def custom_document_types(self) -> AsyncWarehouseCustomDocumentTypesResource:
        """Custom document types: list, get, create."""
        from fortnox_api.resources.warehouse.custom_document_types import AsyncCustomDocumentTypesResource

        return AsyncCustomDocumentTypesResource(self._transport)

    @cached_property
    def custom_inbound_documents(self) -> AsyncWarehouseCustomInboundDocumentsResource:
        """Custom inbound documents: get, replace, release, void."""
        from fortnox_api.resources.warehouse.custom_inbound_documents import AsyncCustomInboundDocumentsResource

        return AsyncCustomInboundDocumentsResource(self._transport)

    @cached_property
    def custom_outbound_documents(self) -> AsyncWarehouseCustomOutboundDocumentsResource:
        """Custom outbound documents: get, replace, release, void."""
        from fortnox_api.resources.warehouse.custom_outbound_documents import AsyncCustomOutboundDocumentsResource

        return AsyncCustomOutboundDocumentsResource(self._transport)

    @cached_property
    def inbound_deliveries(self) -> AsyncWarehouseInboundDeliveriesResource:
        """Manual inbound documents: get, create, update, replace, release, void."""
        from fortnox_api.resources.warehouse.inbound_deliveries import AsyncInboundDeliveriesResource

        return AsyncInboundDeliveriesResource(self._transport)

    @cached_property
    def incoming_goods(self) -> AsyncWarehouseIncomingGoodsResource:
        """Incoming goods documents: list, get, create, update, replace, complete, release, void."""
        from fortnox_api.resources.warehouse.incoming_goods import AsyncIncomingGoodsResource

        return AsyncIncomingGoodsResource(self._transport)

    @cached_property
    def manual_documents(self) -> AsyncWarehouseManualDocumentsResource:
        """Manual inbound and outbound documents and stock transfers: list."""
        from fortnox_api.resources.warehouse.manual_documents import AsyncManualDocumentsResource

        return AsyncManualDocumentsResource(self._transport)

    @cached_property
    def outbound_deliveries(self) -> AsyncWarehouseOutboundDeliveriesResource:
        """Manual outbound documents: get, create, update, replace, release, void."""
        from fortnox_api.resources.warehouse.outbound_deliveries import AsyncOutboundDeliveriesResource

        return AsyncOutboundDeliveriesResource(self._transport)

    @cached_property
    def production_orders(self) -> AsyncWarehouseProductionOrdersResource:
        """Production orders: list, get, create, update, replace, bill_of_materials, release, void."""
        from fortnox_api.resources.warehouse.production_orders import AsyncProductionOrdersResource

        return AsyncProductionOrdersResource(self._transport)

    @cached_property
    def purchase_orders(self) -> AsyncWarehousePurchaseOrdersResource:
        """Purchase orders: list, get, create, update, replace, complete, csv, dropship_complete, matches, notes, send,
        send_many, set_response, set_responses, void.
        """
        from fortnox_api.resources.warehouse.purchase_orders import AsyncPurchaseOrdersResource

        return AsyncPurchaseOrdersResource(self._transport)

    @cached_property
    def stock_points(self) -> AsyncWarehouseStockPointsResource:
        """Stock points: list, get, create, replace, delete, create_stock_locations, list_by_ids, stock_locations."""
        from fortnox_api.resources.warehouse.stock_points import AsyncStockPointsResource

        return AsyncStockPointsResource(self._transport)

    @cached_property
    def stock_status(self) -> AsyncWarehouseStockStatusResource:
        """Stock balances: stock_balance."""
        from fortnox_api.resources.warehouse.stock_status import AsyncStockStatusResource

        return AsyncStockStatusResource(self._transport)

    @cached_property
    def stock_transfers(self) -> AsyncWarehouseStockTransfersResource:
        """Stock transfers: get, create, replace, release, void."""
        from fortnox_api.resources.warehouse.stock_transfers import AsyncStockTransfersResource

        return AsyncStockTransfersResource(self._transport)

    @cached_property
    def stocktaking(self) -> AsyncWarehouseStocktakingResource:
        """Stocktakings: list, get, create, replace, delete, add_rows, candidates, create_rows, delete_row, delete_rows,
        release, rows, void.
        """
        from fortnox_api.resources.warehouse.stocktaking import AsyncStocktakingResource

        return AsyncStocktakingResource(self._transport)

    @cached_property
    def tenant(self) -> AsyncWarehouseTenantResource:
        """Warehouse statuses: get."""
        from fortnox_api.resources.warehouse.tenant import AsyncTenantResource

        return AsyncTenantResource(self._transport)


class FortnoxApi(Group):
    """All resources of the API, for `Fortnox`."""

    @cached_property
    def bank_processes(self) -> BankProcessesGroup:
        """The resources of bank_processes."""
        return BankProcessesGroup(self._transport)

    @cached_property
    def developer(self) -> DeveloperGroup:
        """The resources of developer."""
        return DeveloperGroup(self._transport)

    @cached_property
    def recurring_billing(self) -> RecurringBillingGroup:
        """The resources of recurring_billing."""
        return RecurringBillingGroup(self._transport)

    @cached_property
    def time(self) -> TimeGroup:
        """The resources of time."""
        return TimeGroup(self._transport)

    @cached_property
    def warehouse(self) -> WarehouseGroup:
        """The resources of warehouse."""
        return WarehouseGroup(self._transport)

    @cached_property
    def absence_transactions(self) -> AbsenceTransactionsResource:
        """Absence transactions: list, get, create, update, delete, list_by_id_and_date_and_code."""
        from fortnox_api.resources.absence_transactions import AbsenceTransactionsResource

        return AbsenceTransactionsResource(self._transport)

    @cached_property
    def account_charts(self) -> AccountChartsResource:
        """Account charts: list."""
        from fortnox_api.resources.account_charts import AccountChartsResource

        return AccountChartsResource(self._transport)

    @cached_property
    def accounts(self) -> AccountsResource:
        """Accounts: list, get, create, update, delete."""
        from fortnox_api.resources.accounts import AccountsResource

        return AccountsResource(self._transport)

    @cached_property
    def archive(self) -> ArchiveResource:
        """Files and folders of the archive: get, delete, delete_by_path, download, folder, get_file, upload."""
        from fortnox_api.resources.archive import ArchiveResource

        return ArchiveResource(self._transport)

    @cached_property
    def article_file_connections(self) -> ArticleFileConnectionsResource:
        """Article file connections: list, get, create, delete."""
        from fortnox_api.resources.article_file_connections import ArticleFileConnectionsResource

        return ArticleFileConnectionsResource(self._transport)

    @cached_property
    def article_url_connections(self) -> ArticleUrlConnectionsResource:
        """Article URL connections: list, get, create, update, delete."""
        from fortnox_api.resources.article_url_connections import ArticleUrlConnectionsResource

        return ArticleUrlConnectionsResource(self._transport)

    @cached_property
    def articles(self) -> ArticlesResource:
        """Articles: list, get, create, update, delete."""
        from fortnox_api.resources.articles import ArticlesResource

        return ArticlesResource(self._transport)

    @cached_property
    def asset_file_connections(self) -> AssetFileConnectionsResource:
        """Asset file connections: list, create, delete."""
        from fortnox_api.resources.asset_file_connections import AssetFileConnectionsResource

        return AssetFileConnectionsResource(self._transport)

    @cached_property
    def asset_types(self) -> AssetTypesResource:
        """Asset types: list, get, create, update, delete."""
        from fortnox_api.resources.asset_types import AssetTypesResource

        return AssetTypesResource(self._transport)

    @cached_property
    def assets(self) -> AssetsResource:
        """Assets: list, get, create, update, delete, change_ob, depreciate, depreciations, scrap, sell, write_down,
        write_up.
        """
        from fortnox_api.resources.assets import AssetsResource

        return AssetsResource(self._transport)

    @cached_property
    def attachments(self) -> AttachmentsResource:
        """Attachments: list, create, replace, delete, number_of_attachments, validate_included_on_send."""
        from fortnox_api.resources.attachments import AttachmentsResource

        return AttachmentsResource(self._transport)

    @cached_property
    def attendance_transactions(self) -> AttendanceTransactionsResource:
        """Attendance transactions: list, get, create, update, delete, list_by_id_and_date_and_code."""
        from fortnox_api.resources.attendance_transactions import AttendanceTransactionsResource

        return AttendanceTransactionsResource(self._transport)

    @cached_property
    def company_information(self) -> CompanyInformationResource:
        """The company's name and address: get."""
        from fortnox_api.resources.company_information import CompanyInformationResource

        return CompanyInformationResource(self._transport)

    @cached_property
    def company_settings(self) -> CompanySettingsResource:
        """The company's settings: get."""
        from fortnox_api.resources.company_settings import CompanySettingsResource

        return CompanySettingsResource(self._transport)

    @cached_property
    def contract_accruals(self) -> ContractAccrualsResource:
        """Contract accruals: list, get, create, update, delete."""
        from fortnox_api.resources.contract_accruals import ContractAccrualsResource

        return ContractAccrualsResource(self._transport)

    @cached_property
    def contract_templates(self) -> ContractTemplatesResource:
        """Contract templates: list, get, create, update."""
        from fortnox_api.resources.contract_templates import ContractTemplatesResource

        return ContractTemplatesResource(self._transport)

    @cached_property
    def contracts(self) -> ContractsResource:
        """Contracts: list, get, create, update, create_invoice, finish, increase_invoice_count."""
        from fortnox_api.resources.contracts import ContractsResource

        return ContractsResource(self._transport)

    @cached_property
    def cost_centers(self) -> CostCentersResource:
        """Cost centers: list, get, create, update, delete."""
        from fortnox_api.resources.cost_centers import CostCentersResource

        return CostCentersResource(self._transport)

    @cached_property
    def currencies(self) -> CurrenciesResource:
        """Currencies: list, get, create, update, delete."""
        from fortnox_api.resources.currencies import CurrenciesResource

        return CurrenciesResource(self._transport)

    @cached_property
    def customer_references(self) -> CustomerReferencesResource:
        """Customer references: get, create, update, delete, get_row."""
        from fortnox_api.resources.customer_references import CustomerReferencesResource

        return CustomerReferencesResource(self._transport)

    @cached_property
    def customers(self) -> CustomersResource:
        """Customers: list, get, create, update, delete."""
        from fortnox_api.resources.customers import CustomersResource

        return CustomersResource(self._transport)

    @cached_property
    def email_senders(self) -> EmailSendersResource:
        """E-mail senders: get, create_trusted, delete_trusted."""
        from fortnox_api.resources.email_senders import EmailSendersResource

        return EmailSendersResource(self._transport)

    @cached_property
    def employees(self) -> EmployeesResource:
        """Employees: list, get, create, update."""
        from fortnox_api.resources.employees import EmployeesResource

        return EmployeesResource(self._transport)

    @cached_property
    def eu_vat_limit_regulation(self) -> EuVatLimitRegulationResource:
        """EU VAT limit regulations: get."""
        from fortnox_api.resources.eu_vat_limit_regulation import EuVatLimitRegulationResource

        return EuVatLimitRegulationResource(self._transport)

    @cached_property
    def expenses(self) -> ExpensesResource:
        """Expenses: list, get, create."""
        from fortnox_api.resources.expenses import ExpensesResource

        return ExpensesResource(self._transport)

    @cached_property
    def finance_invoices(self) -> FinanceInvoicesResource:
        """Invoices at Fortnox Finans: get, create, pause, report_payment, stop, take_fees, unpause."""
        from fortnox_api.resources.finance_invoices import FinanceInvoicesResource

        return FinanceInvoicesResource(self._transport)

    @cached_property
    def financial_years(self) -> FinancialYearsResource:
        """Financial years: list, get, create."""
        from fortnox_api.resources.financial_years import FinancialYearsResource

        return FinancialYearsResource(self._transport)

    @cached_property
    def inbox(self) -> InboxResource:
        """Files and folders of the inbox: get, delete, download, folder, upload."""
        from fortnox_api.resources.inbox import InboxResource

        return InboxResource(self._transport)

    @cached_property
    def invoice_accruals(self) -> InvoiceAccrualsResource:
        """Invoice accruals: list, get, create, update, delete."""
        from fortnox_api.resources.invoice_accruals import InvoiceAccrualsResource

        return InvoiceAccrualsResource(self._transport)

    @cached_property
    def invoice_payments(self) -> InvoicePaymentsResource:
        """Invoice payments: list, get, create, update, delete, bookkeep."""
        from fortnox_api.resources.invoice_payments import InvoicePaymentsResource

        return InvoicePaymentsResource(self._transport)

    @cached_property
    def invoices(self) -> InvoicesResource:
        """Invoices: list, get, create, update, bookkeep, cancel, credit, einvoice, email, eprint, external_print, preview,
        print, print_reminder, warehouse_ready.
        """
        from fortnox_api.resources.invoices import InvoicesResource

        return InvoicesResource(self._transport)

    @cached_property
    def labels(self) -> LabelsResource:
        """Labels: list, create, update, delete."""
        from fortnox_api.resources.labels import LabelsResource

        return LabelsResource(self._transport)

    @cached_property
    def locked_period(self) -> LockedPeriodResource:
        """Locked periods: get."""
        from fortnox_api.resources.locked_period import LockedPeriodResource

        return LockedPeriodResource(self._transport)

    @cached_property
    def me(self) -> MeResource:
        """Signed-in users: get."""
        from fortnox_api.resources.me import MeResource

        return MeResource(self._transport)

    @cached_property
    def modes_of_payments(self) -> ModesOfPaymentsResource:
        """Modes of payment: list, get, create, update, delete."""
        from fortnox_api.resources.modes_of_payments import ModesOfPaymentsResource

        return ModesOfPaymentsResource(self._transport)

    @cached_property
    def offers(self) -> OffersResource:
        """Offers: list, get, create, update, cancel, create_invoice, create_order, email, external_print, preview, print."""
        from fortnox_api.resources.offers import OffersResource

        return OffersResource(self._transport)

    @cached_property
    def orders(self) -> OrdersResource:
        """Orders: list, get, create, update, cancel, create_invoice, email, external_print, preview, print."""
        from fortnox_api.resources.orders import OrdersResource

        return OrdersResource(self._transport)

    @cached_property
    def predefined_accounts(self) -> PredefinedAccountsResource:
        """Predefined accounts: list, get, update."""
        from fortnox_api.resources.predefined_accounts import PredefinedAccountsResource

        return PredefinedAccountsResource(self._transport)

    @cached_property
    def predefined_voucher_series(self) -> PredefinedVoucherSeriesResource:
        """Predefined voucher series: list, get, update."""
        from fortnox_api.resources.predefined_voucher_series import PredefinedVoucherSeriesResource

        return PredefinedVoucherSeriesResource(self._transport)

    @cached_property
    def price_lists(self) -> PriceListsResource:
        """Price lists: list, get, create, update."""
        from fortnox_api.resources.price_lists import PriceListsResource

        return PriceListsResource(self._transport)

    @cached_property
    def prices(self) -> PricesResource:
        """Prices: list, get, create, update, delete, get_by_from_quantity, list_by_price_list, update_by_from_quantity."""
        from fortnox_api.resources.prices import PricesResource

        return PricesResource(self._transport)

    @cached_property
    def print_templates(self) -> PrintTemplatesResource:
        """Print templates: list."""
        from fortnox_api.resources.print_templates import PrintTemplatesResource

        return PrintTemplatesResource(self._transport)

    @cached_property
    def projects(self) -> ProjectsResource:
        """Projects: list, get, create, update, delete."""
        from fortnox_api.resources.projects import ProjectsResource

        return ProjectsResource(self._transport)

    @cached_property
    def salary_transactions(self) -> SalaryTransactionsResource:
        """Salary transactions: list, get, create, update, delete."""
        from fortnox_api.resources.salary_transactions import SalaryTransactionsResource

        return SalaryTransactionsResource(self._transport)

    @cached_property
    def schedule_times(self) -> ScheduleTimesResource:
        """Schedule times: get, update, reset_day."""
        from fortnox_api.resources.schedule_times import ScheduleTimesResource

        return ScheduleTimesResource(self._transport)

    @cached_property
    def sie(self) -> SieResource:
        """SIE files: get."""
        from fortnox_api.resources.sie import SieResource

        return SieResource(self._transport)

    @cached_property
    def supplier_invoice_accruals(self) -> SupplierInvoiceAccrualsResource:
        """Supplier invoice accruals: list, get, create, update, delete."""
        from fortnox_api.resources.supplier_invoice_accruals import SupplierInvoiceAccrualsResource

        return SupplierInvoiceAccrualsResource(self._transport)

    @cached_property
    def supplier_invoice_external_url_connections(self) -> SupplierInvoiceExternalUrlConnectionsResource:
        """Supplier invoice URL connections: get, create, update, delete."""
        from fortnox_api.resources.supplier_invoice_external_url_connections import (
            SupplierInvoiceExternalUrlConnectionsResource,
        )

        return SupplierInvoiceExternalUrlConnectionsResource(self._transport)

    @cached_property
    def supplier_invoice_file_connections(self) -> SupplierInvoiceFileConnectionsResource:
        """Supplier invoice file connections: list, get, create, delete."""
        from fortnox_api.resources.supplier_invoice_file_connections import SupplierInvoiceFileConnectionsResource

        return SupplierInvoiceFileConnectionsResource(self._transport)

    @cached_property
    def supplier_invoice_payments(self) -> SupplierInvoicePaymentsResource:
        """Supplier invoice payments: list, get, create, update, delete, bookkeep."""
        from fortnox_api.resources.supplier_invoice_payments import SupplierInvoicePaymentsResource

        return SupplierInvoicePaymentsResource(self._transport)

    @cached_property
    def supplier_invoices(self) -> SupplierInvoicesResource:
        """Supplier invoices: list, get, create, update, approval_bookkeep, approval_payment, bookkeep, cancel, credit."""
        from fortnox_api.resources.supplier_invoices import SupplierInvoicesResource

        return SupplierInvoicesResource(self._transport)

    @cached_property
    def suppliers(self) -> SuppliersResource:
        """Suppliers: list, get, create, update."""
        from fortnox_api.resources.suppliers import SuppliersResource

        return SuppliersResource(self._transport)

    @cached_property
    def tax_reductions(self) -> TaxReductionsResource:
        """Tax reductions: list, get, create, update, delete."""
        from fortnox_api.resources.tax_reductions import TaxReductionsResource

        return TaxReductionsResource(self._transport)

    @cached_property
    def terms_of_deliveries(self) -> TermsOfDeliveriesResource:
        """Terms of delivery: list, get, create, update."""
        from fortnox_api.resources.terms_of_deliveries import TermsOfDeliveriesResource

        return TermsOfDeliveriesResource(self._transport)

    @cached_property
    def terms_of_payments(self) -> TermsOfPaymentsResource:
        """Terms of payment: list, get, create, update, delete."""
        from fortnox_api.resources.terms_of_payments import TermsOfPaymentsResource

        return TermsOfPaymentsResource(self._transport)

    @cached_property
    def units(self) -> UnitsResource:
        """Units: list, get, create, update, delete."""
        from fortnox_api.resources.units import UnitsResource

        return UnitsResource(self._transport)

    @cached_property
    def vacation_debt_basis(self) -> VacationDebtBasisResource:
        """Vacation debt bases: get."""
        from fortnox_api.resources.vacation_debt_basis import VacationDebtBasisResource

        return VacationDebtBasisResource(self._transport)

    @cached_property
    def voucher_file_connections(self) -> VoucherFileConnectionsResource:
        """Voucher file connections: list, get, create, delete."""
        from fortnox_api.resources.voucher_file_connections import VoucherFileConnectionsResource

        return VoucherFileConnectionsResource(self._transport)

    @cached_property
    def voucher_series(self) -> VoucherSeriesResource:
        """Voucher series: list, get, create, update."""
        from fortnox_api.resources.voucher_series import VoucherSeriesResource

        return VoucherSeriesResource(self._transport)

    @cached_property
    def vouchers(self) -> VouchersResource:
        """Vouchers: list, get, create, sublist, sublist_by_voucher_series."""
        from fortnox_api.resources.vouchers import VouchersResource

        return VouchersResource(self._transport)

    @cached_property
    def way_of_deliveries(self) -> WayOfDeliveriesResource:
        """Ways of delivery: list, get, create, update, delete."""
        from fortnox_api.resources.way_of_deliveries import WayOfDeliveriesResource

        return WayOfDeliveriesResource(self._transport)


class AsyncFortnoxApi(AsyncGroup):
    """All resources of the API, for `AsyncFortnox`."""

    @cached_property
    def bank_processes(self) -> AsyncBankProcessesGroup:
        """The resources of bank_processes."""
        return AsyncBankProcessesGroup(self._transport)

    @cached_property
    def developer(self) -> AsyncDeveloperGroup:
        """The resources of developer."""
        return AsyncDeveloperGroup(self._transport)

    @cached_property
    def recurring_billing(self) -> AsyncRecurringBillingGroup:
        """The resources of recurring_billing."""
        return AsyncRecurringBillingGroup(self._transport)

    @cached_property
    def time(self) -> AsyncTimeGroup:
        """The resources of time."""
        return AsyncTimeGroup(self._transport)

    @cached_property
    def warehouse(self) -> AsyncWarehouseGroup:
        """The resources of warehouse."""
        return AsyncWarehouseGroup(self._transport)

    @cached_property
    def absence_transactions(self) -> AsyncAbsenceTransactionsResource:
        """Absence transactions: list, get, create, update, delete, list_by_id_and_date_and_code."""
        from fortnox_api.resources.absence_transactions import AsyncAbsenceTransactionsResource

        return AsyncAbsenceTransactionsResource(self._transport)

    @cached_property
    def account_charts(self) -> AsyncAccountChartsResource:
        """Account charts: list."""
        from fortnox_api.resources.account_charts import AsyncAccountChartsResource

        return AsyncAccountChartsResource(self._transport)

    @cached_property
    def accounts(self) -> AsyncAccountsResource:
        """Accounts: list, get, create, update, delete."""
        from fortnox_api.resources.accounts import AsyncAccountsResource

        return AsyncAccountsResource(self._transport)

    @cached_property
    def archive(self) -> AsyncArchiveResource:
        """Files and folders of the archive: get, delete, delete_by_path, download, folder, get_file, upload."""
        from fortnox_api.resources.archive import AsyncArchiveResource

        return AsyncArchiveResource(self._transport)

    @cached_property
    def article_file_connections(self) -> AsyncArticleFileConnectionsResource:
        """Article file connections: list, get, create, delete."""
        from fortnox_api.resources.article_file_connections import AsyncArticleFileConnectionsResource

        return AsyncArticleFileConnectionsResource(self._transport)

    @cached_property
    def article_url_connections(self) -> AsyncArticleUrlConnectionsResource:
        """Article URL connections: list, get, create, update, delete."""
        from fortnox_api.resources.article_url_connections import AsyncArticleUrlConnectionsResource

        return AsyncArticleUrlConnectionsResource(self._transport)

    @cached_property
    def articles(self) -> AsyncArticlesResource:
        """Articles: list, get, create, update, delete."""
        from fortnox_api.resources.articles import AsyncArticlesResource

        return AsyncArticlesResource(self._transport)

    @cached_property
    def asset_file_connections(self) -> AsyncAssetFileConnectionsResource:
        """Asset file connections: list, create, delete."""
        from fortnox_api.resources.asset_file_connections import AsyncAssetFileConnectionsResource

        return AsyncAssetFileConnectionsResource(self._transport)

    @cached_property
    def asset_types(self) -> AsyncAssetTypesResource:
        """Asset types: list, get, create, update, delete."""
        from fortnox_api.resources.asset_types import AsyncAssetTypesResource

        return AsyncAssetTypesResource(self._transport)

    @cached_property
    def assets(self) -> AsyncAssetsResource:
        """Assets: list, get, create, update, delete, change_ob, depreciate, depreciations, scrap, sell, write_down,
        write_up.
        """
        from fortnox_api.resources.assets import AsyncAssetsResource

        return AsyncAssetsResource(self._transport)

    @cached_property
    def attachments(self) -> AsyncAttachmentsResource:
        """Attachments: list, create, replace, delete, number_of_attachments, validate_included_on_send."""
        from fortnox_api.resources.attachments import AsyncAttachmentsResource

        return AsyncAttachmentsResource(self._transport)

    @cached_property
    def attendance_transactions(self) -> AsyncAttendanceTransactionsResource:
        """Attendance transactions: list, get, create, update, delete, list_by_id_and_date_and_code."""
        from fortnox_api.resources.attendance_transactions import AsyncAttendanceTransactionsResource

        return AsyncAttendanceTransactionsResource(self._transport)

    @cached_property
    def company_information(self) -> AsyncCompanyInformationResource:
        """The company's name and address: get."""
        from fortnox_api.resources.company_information import AsyncCompanyInformationResource

        return AsyncCompanyInformationResource(self._transport)

    @cached_property
    def company_settings(self) -> AsyncCompanySettingsResource:
        """The company's settings: get."""
        from fortnox_api.resources.company_settings import AsyncCompanySettingsResource

        return AsyncCompanySettingsResource(self._transport)

    @cached_property
    def contract_accruals(self) -> AsyncContractAccrualsResource:
        """Contract accruals: list, get, create, update, delete."""
        from fortnox_api.resources.contract_accruals import AsyncContractAccrualsResource

        return AsyncContractAccrualsResource(self._transport)

    @cached_property
    def contract_templates(self) -> AsyncContractTemplatesResource:
        """Contract templates: list, get, create, update."""
        from fortnox_api.resources.contract_templates import AsyncContractTemplatesResource

        return AsyncContractTemplatesResource(self._transport)

    @cached_property
    def contracts(self) -> AsyncContractsResource:
        """Contracts: list, get, create, update, create_invoice, finish, increase_invoice_count."""
        from fortnox_api.resources.contracts import AsyncContractsResource

        return AsyncContractsResource(self._transport)

    @cached_property
    def cost_centers(self) -> AsyncCostCentersResource:
        """Cost centers: list, get, create, update, delete."""
        from fortnox_api.resources.cost_centers import AsyncCostCentersResource

        return AsyncCostCentersResource(self._transport)

    @cached_property
    def currencies(self) -> AsyncCurrenciesResource:
        """Currencies: list, get, create, update, delete."""
        from fortnox_api.resources.currencies import AsyncCurrenciesResource

        return AsyncCurrenciesResource(self._transport)

    @cached_property
    def customer_references(self) -> AsyncCustomerReferencesResource:
        """Customer references: get, create, update, delete, get_row."""
        from fortnox_api.resources.customer_references import AsyncCustomerReferencesResource

        return AsyncCustomerReferencesResource(self._transport)

    @cached_property
    def customers(self) -> AsyncCustomersResource:
        """Customers: list, get, create, update, delete."""
        from fortnox_api.resources.customers import AsyncCustomersResource

        return AsyncCustomersResource(self._transport)

    @cached_property
    def email_senders(self) -> AsyncEmailSendersResource:
        """E-mail senders: get, create_trusted, delete_trusted."""
        from fortnox_api.resources.email_senders import AsyncEmailSendersResource

        return AsyncEmailSendersResource(self._transport)

    @cached_property
    def employees(self) -> AsyncEmployeesResource:
        """Employees: list, get, create, update."""
        from fortnox_api.resources.employees import AsyncEmployeesResource

        return AsyncEmployeesResource(self._transport)

    @cached_property
    def eu_vat_limit_regulation(self) -> AsyncEuVatLimitRegulationResource:
        """EU VAT limit regulations: get."""
        from fortnox_api.resources.eu_vat_limit_regulation import AsyncEuVatLimitRegulationResource

        return AsyncEuVatLimitRegulationResource(self._transport)

    @cached_property
    def expenses(self) -> AsyncExpensesResource:
        """Expenses: list, get, create."""
        from fortnox_api.resources.expenses import AsyncExpensesResource

        return AsyncExpensesResource(self._transport)

    @cached_property
    def finance_invoices(self) -> AsyncFinanceInvoicesResource:
        """Invoices at Fortnox Finans: get, create, pause, report_payment, stop, take_fees, unpause."""
        from fortnox_api.resources.finance_invoices import AsyncFinanceInvoicesResource

        return AsyncFinanceInvoicesResource(self._transport)

    @cached_property
    def financial_years(self) -> AsyncFinancialYearsResource:
        """Financial years: list, get, create."""
        from fortnox_api.resources.financial_years import AsyncFinancialYearsResource

        return AsyncFinancialYearsResource(self._transport)

    @cached_property
    def inbox(self) -> AsyncInboxResource:
        """Files and folders of the inbox: get, delete, download, folder, upload."""
        from fortnox_api.resources.inbox import AsyncInboxResource

        return AsyncInboxResource(self._transport)

    @cached_property
    def invoice_accruals(self) -> AsyncInvoiceAccrualsResource:
        """Invoice accruals: list, get, create, update, delete."""
        from fortnox_api.resources.invoice_accruals import AsyncInvoiceAccrualsResource

        return AsyncInvoiceAccrualsResource(self._transport)

    @cached_property
    def invoice_payments(self) -> AsyncInvoicePaymentsResource:
        """Invoice payments: list, get, create, update, delete, bookkeep."""
        from fortnox_api.resources.invoice_payments import AsyncInvoicePaymentsResource

        return AsyncInvoicePaymentsResource(self._transport)

    @cached_property
    def invoices(self) -> AsyncInvoicesResource:
        """Invoices: list, get, create, update, bookkeep, cancel, credit, einvoice, email, eprint, external_print, preview,
        print, print_reminder, warehouse_ready.
        """
        from fortnox_api.resources.invoices import AsyncInvoicesResource

        return AsyncInvoicesResource(self._transport)

    @cached_property
    def labels(self) -> AsyncLabelsResource:
        """Labels: list, create, update, delete."""
        from fortnox_api.resources.labels import AsyncLabelsResource

        return AsyncLabelsResource(self._transport)

    @cached_property
    def locked_period(self) -> AsyncLockedPeriodResource:
        """Locked periods: get."""
        from fortnox_api.resources.locked_period import AsyncLockedPeriodResource

        return AsyncLockedPeriodResource(self._transport)

    @cached_property
    def me(self) -> AsyncMeResource:
        """Signed-in users: get."""
        from fortnox_api.resources.me import AsyncMeResource

        return AsyncMeResource(self._transport)

    @cached_property
    def modes_of_payments(self) -> AsyncModesOfPaymentsResource:
        """Modes of payment: list, get, create, update, delete."""
        from fortnox_api.resources.modes_of_payments import AsyncModesOfPaymentsResource

        return AsyncModesOfPaymentsResource(self._transport)

    @cached_property
    def offers(self) -> AsyncOffersResource:
        """Offers: list, get, create, update, cancel, create_invoice, create_order, email, external_print, preview, print."""
        from fortnox_api.resources.offers import AsyncOffersResource

        return AsyncOffersResource(self._transport)

    @cached_property
    def orders(self) -> AsyncOrdersResource:
        """Orders: list, get, create, update, cancel, create_invoice, email, external_print, preview, print."""
        from fortnox_api.resources.orders import AsyncOrdersResource

        return AsyncOrdersResource(self._transport)

    @cached_property
    def predefined_accounts(self) -> AsyncPredefinedAccountsResource:
        """Predefined accounts: list, get, update."""
        from fortnox_api.resources.predefined_accounts import AsyncPredefinedAccountsResource

        return AsyncPredefinedAccountsResource(self._transport)

    @cached_property
    def predefined_voucher_series(self) -> AsyncPredefinedVoucherSeriesResource:
        """Predefined voucher series: list, get, update."""
        from fortnox_api.resources.predefined_voucher_series import AsyncPredefinedVoucherSeriesResource

        return AsyncPredefinedVoucherSeriesResource(self._transport)

    @cached_property
    def price_lists(self) -> AsyncPriceListsResource:
        """Price lists: list, get, create, update."""
        from fortnox_api.resources.price_lists import AsyncPriceListsResource

        return AsyncPriceListsResource(self._transport)

    @cached_property
    def prices(self) -> AsyncPricesResource:
        """Prices: list, get, create, update, delete, get_by_from_quantity, list_by_price_list, update_by_from_quantity."""
        from fortnox_api.resources.prices import AsyncPricesResource

        return AsyncPricesResource(self._transport)

    @cached_property
    def print_templates(self) -> AsyncPrintTemplatesResource:
        """Print templates: list."""
        from fortnox_api.resources.print_templates import AsyncPrintTemplatesResource

        return AsyncPrintTemplatesResource(self._transport)

    @cached_property
    def projects(self) -> AsyncProjectsResource:
        """Projects: list, get, create, update, delete."""
        from fortnox_api.resources.projects import AsyncProjectsResource

        return AsyncProjectsResource(self._transport)

    @cached_property
    def salary_transactions(self) -> AsyncSalaryTransactionsResource:
        """Salary transactions: list, get, create, update, delete."""
        from fortnox_api.resources.salary_transactions import AsyncSalaryTransactionsResource

        return AsyncSalaryTransactionsResource(self._transport)

    @cached_property
    def schedule_times(self) -> AsyncScheduleTimesResource:
        """Schedule times: get, update, reset_day."""
        from fortnox_api.resources.schedule_times import AsyncScheduleTimesResource

        return AsyncScheduleTimesResource(self._transport)

    @cached_property
    def sie(self) -> AsyncSieResource:
        """SIE files: get."""
        from fortnox_api.resources.sie import AsyncSieResource

        return AsyncSieResource(self._transport)

    @cached_property
    def supplier_invoice_accruals(self) -> AsyncSupplierInvoiceAccrualsResource:
        """Supplier invoice accruals: list, get, create, update, delete."""
        from fortnox_api.resources.supplier_invoice_accruals import AsyncSupplierInvoiceAccrualsResource

        return AsyncSupplierInvoiceAccrualsResource(self._transport)

    @cached_property
    def supplier_invoice_external_url_connections(self) -> AsyncSupplierInvoiceExternalUrlConnectionsResource:
        """Supplier invoice URL connections: get, create, update, delete."""
        from fortnox_api.resources.supplier_invoice_external_url_connections import (
            AsyncSupplierInvoiceExternalUrlConnectionsResource,
        )

        return AsyncSupplierInvoiceExternalUrlConnectionsResource(self._transport)

    @cached_property
    def supplier_invoice_file_connections(self) -> AsyncSupplierInvoiceFileConnectionsResource:
        """Supplier invoice file connections: list, get, create, delete."""
        from fortnox_api.resources.supplier_invoice_file_connections import AsyncSupplierInvoiceFileConnectionsResource

        return AsyncSupplierInvoiceFileConnectionsResource(self._transport)

    @cached_property
    def supplier_invoice_payments(self) -> AsyncSupplierInvoicePaymentsResource:
        """Supplier invoice payments: list, get, create, update, delete, bookkeep."""
        from fortnox_api.resources.supplier_invoice_payments import AsyncSupplierInvoicePaymentsResource

        return AsyncSupplierInvoicePaymentsResource(self._transport)

    @cached_property
    def supplier_invoices(self) -> AsyncSupplierInvoicesResource:
        """Supplier invoices: list, get, create, update, approval_bookkeep, approval_payment, bookkeep, cancel, credit."""
        from fortnox_api.resources.supplier_invoices import AsyncSupplierInvoicesResource

        return AsyncSupplierInvoicesResource(self._transport)

    @cached_property
    def suppliers(self) -> AsyncSuppliersResource:
        """Suppliers: list, get, create, update."""
        from fortnox_api.resources.suppliers import AsyncSuppliersResource

        return AsyncSuppliersResource(self._transport)

    @cached_property
    def tax_reductions(self) -> AsyncTaxReductionsResource:
        """Tax reductions: list, get, create, update, delete."""
        from fortnox_api.resources.tax_reductions import AsyncTaxReductionsResource

        return AsyncTaxReductionsResource(self._transport)

    @cached_property
    def terms_of_deliveries(self) -> AsyncTermsOfDeliveriesResource:
        """Terms of delivery: list, get, create, update."""
        from fortnox_api.resources.terms_of_deliveries import AsyncTermsOfDeliveriesResource

        return AsyncTermsOfDeliveriesResource(self._transport)

    @cached_property
    def terms_of_payments(self) -> AsyncTermsOfPaymentsResource:
        """Terms of payment: list, get, create, update, delete."""
        from fortnox_api.resources.terms_of_payments import AsyncTermsOfPaymentsResource

        return AsyncTermsOfPaymentsResource(self._transport)

    @cached_property
    def units(self) -> AsyncUnitsResource:
        """Units: list, get, create, update, delete."""
        from fortnox_api.resources.units import AsyncUnitsResource

        return AsyncUnitsResource(self._transport)

    @cached_property
    def vacation_debt_basis(self) -> AsyncVacationDebtBasisResource:
        """Vacation debt bases: get."""
        from fortnox_api.resources.vacation_debt_basis import AsyncVacationDebtBasisResource

        return AsyncVacationDebtBasisResource(self._transport)

    @cached_property
    def voucher_file_connections(self) -> AsyncVoucherFileConnectionsResource:
        """Voucher file connections: list, get, create, delete."""
        from fortnox_api.resources.voucher_file_connections import AsyncVoucherFileConnectionsResource

        return AsyncVoucherFileConnectionsResource(self._transport)

    @cached_property
    def voucher_series(self) -> AsyncVoucherSeriesResource:
        """Voucher series: list, get, create, update."""
        from fortnox_api.resources.voucher_series import AsyncVoucherSeriesResource

        return AsyncVoucherSeriesResource(self._transport)

    @cached_property
    def vouchers(self) -> AsyncVouchersResource:
        """Vouchers: list, get, create, sublist, sublist_by_voucher_series."""
        from fortnox_api.resources.vouchers import AsyncVouchersResource

        return AsyncVouchersResource(self._transport)

    @cached_property
    def way_of_deliveries(self) -> AsyncWayOfDeliveriesResource:
        """Ways of delivery: list, get, create, update, delete."""
        from fortnox_api.resources.way_of_deliveries import AsyncWayOfDeliveriesResource

        return AsyncWayOfDeliveriesResource(self._transport)
