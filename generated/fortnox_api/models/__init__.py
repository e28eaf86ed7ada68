"""Models of responses: the main family."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models import bank_processes as bank_processes
    from fortnox_api.models import developer as developer
    from fortnox_api.models import recurring_billing as recurring_billing
    from fortnox_api.models import time as time
    from fortnox_api.models import warehouse as warehouse
    from fortnox_api.models.absence_transaction import AbsenceTransaction as AbsenceTransaction
    from fortnox_api.models.absence_transaction_list_item import (
        AbsenceTransactionListItem as AbsenceTransactionListItem,
    )
    from fortnox_api.models.account import Account as Account
    from fortnox_api.models.account_chart import AccountChart as AccountChart
    from fortnox_api.models.account_list_item import AccountListItem as AccountListItem
    from fortnox_api.models.account_opening_quantities import AccountOpeningQuantities as AccountOpeningQuantities
    from fortnox_api.models.accrual_row import AccrualRow as AccrualRow
    from fortnox_api.models.archive_file import ArchiveFile as ArchiveFile
    from fortnox_api.models.archive_folder import ArchiveFolder as ArchiveFolder
    from fortnox_api.models.archive_folder_list_item import ArchiveFolderListItem as ArchiveFolderListItem
    from fortnox_api.models.article import Article as Article
    from fortnox_api.models.article_file_connection import ArticleFileConnection as ArticleFileConnection
    from fortnox_api.models.article_list_item import ArticleListItem as ArticleListItem
    from fortnox_api.models.article_url_connection import ArticleUrlConnection as ArticleUrlConnection
    from fortnox_api.models.asset import Asset as Asset
    from fortnox_api.models.asset_depreciation_result import AssetDepreciationResult as AssetDepreciationResult
    from fortnox_api.models.asset_file_connection import AssetFileConnection as AssetFileConnection
    from fortnox_api.models.asset_history import AssetHistory as AssetHistory
    from fortnox_api.models.asset_list_item import AssetListItem as AssetListItem
    from fortnox_api.models.asset_type import AssetType as AssetType
    from fortnox_api.models.attachment import Attachment as Attachment
    from fortnox_api.models.attendance_transaction import AttendanceTransaction as AttendanceTransaction
    from fortnox_api.models.attendance_transaction_list_item import (
        AttendanceTransactionListItem as AttendanceTransactionListItem,
    )
    from fortnox_api.models.choices import AbsenceTransactionCauseCode as AbsenceTransactionCauseCode
    from fortnox_api.models.choices import AbsenceTransactionCode as AbsenceTransactionCode
    from fortnox_api.models.choices import AbsenceTransactionListItemCauseCode as AbsenceTransactionListItemCauseCode
    from fortnox_api.models.choices import AccountCostCenterSettings as AccountCostCenterSettings
    from fortnox_api.models.choices import AccountListItemCostCenterSettings as AccountListItemCostCenterSettings
    from fortnox_api.models.choices import AccountListItemProjectSettings as AccountListItemProjectSettings
    from fortnox_api.models.choices import AccountProjectSettings as AccountProjectSettings
    from fortnox_api.models.choices import AccountQuantitySettings as AccountQuantitySettings
    from fortnox_api.models.choices import AccountSortBy as AccountSortBy
    from fortnox_api.models.choices import AccountSortorder as AccountSortorder
    from fortnox_api.models.choices import (
        AccountTransactionInformationSettings as AccountTransactionInformationSettings,
    )
    from fortnox_api.models.choices import ArticleFilter as ArticleFilter
    from fortnox_api.models.choices import ArticleHouseworkType as ArticleHouseworkType
    from fortnox_api.models.choices import ArticleSortBy as ArticleSortBy
    from fortnox_api.models.choices import ArticleSortorder as ArticleSortorder
    from fortnox_api.models.choices import ArticleType as ArticleType
    from fortnox_api.models.choices import AssetFilter as AssetFilter
    from fortnox_api.models.choices import AttachmentEntityType as AttachmentEntityType
    from fortnox_api.models.choices import AttendanceTransactionCauseCode as AttendanceTransactionCauseCode
    from fortnox_api.models.choices import AttendanceTransactionCode as AttendanceTransactionCode
    from fortnox_api.models.choices import (
        AttendanceTransactionListItemCauseCode as AttendanceTransactionListItemCauseCode,
    )
    from fortnox_api.models.choices import ContractAccrualListItemPeriod as ContractAccrualListItemPeriod
    from fortnox_api.models.choices import ContractAccrualPeriod as ContractAccrualPeriod
    from fortnox_api.models.choices import ContractFilter as ContractFilter
    from fortnox_api.models.choices import ContractLanguage as ContractLanguage
    from fortnox_api.models.choices import ContractRowDiscountType as ContractRowDiscountType
    from fortnox_api.models.choices import ContractRowHouseWorkType as ContractRowHouseWorkType
    from fortnox_api.models.choices import ContractTaxReductionType as ContractTaxReductionType
    from fortnox_api.models.choices import ContractTemplateRowDiscountType as ContractTemplateRowDiscountType
    from fortnox_api.models.choices import CostCenterSortBy as CostCenterSortBy
    from fortnox_api.models.choices import CostCenterSortorder as CostCenterSortorder
    from fortnox_api.models.choices import CustomerDefaultDeliveryTypesInvoice as CustomerDefaultDeliveryTypesInvoice
    from fortnox_api.models.choices import CustomerDefaultDeliveryTypesOffer as CustomerDefaultDeliveryTypesOffer
    from fortnox_api.models.choices import CustomerDefaultDeliveryTypesOrder as CustomerDefaultDeliveryTypesOrder
    from fortnox_api.models.choices import CustomerFilter as CustomerFilter
    from fortnox_api.models.choices import CustomerSortBy as CustomerSortBy
    from fortnox_api.models.choices import CustomerSortorder as CustomerSortorder
    from fortnox_api.models.choices import CustomerType as CustomerType
    from fortnox_api.models.choices import CustomerVATType as CustomerVATType
    from fortnox_api.models.choices import EmployeeEmploymentForm as EmployeeEmploymentForm
    from fortnox_api.models.choices import EmployeeForaType as EmployeeForaType
    from fortnox_api.models.choices import EmployeeListItemEmploymentForm as EmployeeListItemEmploymentForm
    from fortnox_api.models.choices import EmployeeListItemForaType as EmployeeListItemForaType
    from fortnox_api.models.choices import EmployeeListItemPayslipType as EmployeeListItemPayslipType
    from fortnox_api.models.choices import EmployeeListItemPersonelType as EmployeeListItemPersonelType
    from fortnox_api.models.choices import EmployeeListItemSalaryForm as EmployeeListItemSalaryForm
    from fortnox_api.models.choices import EmployeeListItemTaxAllowance as EmployeeListItemTaxAllowance
    from fortnox_api.models.choices import EmployeePayslipType as EmployeePayslipType
    from fortnox_api.models.choices import EmployeePersonelType as EmployeePersonelType
    from fortnox_api.models.choices import EmployeeSalaryForm as EmployeeSalaryForm
    from fortnox_api.models.choices import EmployeeTaxAllowance as EmployeeTaxAllowance
    from fortnox_api.models.choices import FinancialYearAccountingMethod as FinancialYearAccountingMethod
    from fortnox_api.models.choices import InvoiceAccountingMethod as InvoiceAccountingMethod
    from fortnox_api.models.choices import InvoiceAccrualListItemPeriod as InvoiceAccrualListItemPeriod
    from fortnox_api.models.choices import InvoiceAccrualPeriod as InvoiceAccrualPeriod
    from fortnox_api.models.choices import InvoiceFilter as InvoiceFilter
    from fortnox_api.models.choices import InvoiceInvoiceType as InvoiceInvoiceType
    from fortnox_api.models.choices import InvoiceLanguage as InvoiceLanguage
    from fortnox_api.models.choices import InvoiceListItemInvoiceType as InvoiceListItemInvoiceType
    from fortnox_api.models.choices import InvoicePaymentSortBy as InvoicePaymentSortBy
    from fortnox_api.models.choices import InvoicePaymentWay as InvoicePaymentWay
    from fortnox_api.models.choices import InvoiceRowDiscountType as InvoiceRowDiscountType
    from fortnox_api.models.choices import InvoiceRowHouseWorkType as InvoiceRowHouseWorkType
    from fortnox_api.models.choices import InvoiceSortBy as InvoiceSortBy
    from fortnox_api.models.choices import InvoiceSortorder as InvoiceSortorder
    from fortnox_api.models.choices import InvoiceTaxReductionType as InvoiceTaxReductionType
    from fortnox_api.models.choices import NumberOfAttachmentsEntityType as NumberOfAttachmentsEntityType
    from fortnox_api.models.choices import OfferFilter as OfferFilter
    from fortnox_api.models.choices import OfferRowDiscountType as OfferRowDiscountType
    from fortnox_api.models.choices import OfferRowHouseWorkType as OfferRowHouseWorkType
    from fortnox_api.models.choices import OfferSortBy as OfferSortBy
    from fortnox_api.models.choices import OfferSortorder as OfferSortorder
    from fortnox_api.models.choices import OfferTaxReductionType as OfferTaxReductionType
    from fortnox_api.models.choices import OrderDeliveryState as OrderDeliveryState
    from fortnox_api.models.choices import OrderFilter as OrderFilter
    from fortnox_api.models.choices import OrderRowDiscountType as OrderRowDiscountType
    from fortnox_api.models.choices import OrderRowHouseWorkType as OrderRowHouseWorkType
    from fortnox_api.models.choices import OrderSortBy as OrderSortBy
    from fortnox_api.models.choices import OrderSortorder as OrderSortorder
    from fortnox_api.models.choices import OrderTaxReductionType as OrderTaxReductionType
    from fortnox_api.models.choices import ProjectListItemStatus as ProjectListItemStatus
    from fortnox_api.models.choices import ProjectStatus as ProjectStatus
    from fortnox_api.models.choices import SieType as SieType
    from fortnox_api.models.choices import SupplierInvoiceAccountingMethod as SupplierInvoiceAccountingMethod
    from fortnox_api.models.choices import SupplierInvoiceAccrualListItemPeriod as SupplierInvoiceAccrualListItemPeriod
    from fortnox_api.models.choices import SupplierInvoiceAccrualPeriod as SupplierInvoiceAccrualPeriod
    from fortnox_api.models.choices import SupplierInvoiceFilter as SupplierInvoiceFilter
    from fortnox_api.models.choices import SupplierInvoicePaymentListItemSource as SupplierInvoicePaymentListItemSource
    from fortnox_api.models.choices import SupplierInvoicePaymentSource as SupplierInvoicePaymentSource
    from fortnox_api.models.choices import SupplierInvoiceRowCode as SupplierInvoiceRowCode
    from fortnox_api.models.choices import SupplierInvoiceSalesType as SupplierInvoiceSalesType
    from fortnox_api.models.choices import SupplierInvoiceVATType as SupplierInvoiceVATType
    from fortnox_api.models.choices import TaxReductionAmountWorkType as TaxReductionAmountWorkType
    from fortnox_api.models.choices import TaxReductionFilter as TaxReductionFilter
    from fortnox_api.models.choices import (
        TaxReductionListItemReferenceDocumentType as TaxReductionListItemReferenceDocumentType,
    )
    from fortnox_api.models.choices import TaxReductionReferenceDocumentType as TaxReductionReferenceDocumentType
    from fortnox_api.models.choices import VoucherListItemReferenceType as VoucherListItemReferenceType
    from fortnox_api.models.choices import VoucherReferenceType as VoucherReferenceType
    from fortnox_api.models.choices import VoucherSeriesSortBy as VoucherSeriesSortBy
    from fortnox_api.models.choices import VoucherSeriesSortorder as VoucherSeriesSortorder
    from fortnox_api.models.choices import VoucherSortBy as VoucherSortBy
    from fortnox_api.models.choices import VoucherSortorder as VoucherSortorder
    from fortnox_api.models.company_information import CompanyInformation as CompanyInformation
    from fortnox_api.models.company_settings import CompanySettings as CompanySettings
    from fortnox_api.models.contract import Contract as Contract
    from fortnox_api.models.contract_accrual import ContractAccrual as ContractAccrual
    from fortnox_api.models.contract_accrual_list_item import ContractAccrualListItem as ContractAccrualListItem
    from fortnox_api.models.contract_list_item import ContractListItem as ContractListItem
    from fortnox_api.models.contract_row import ContractRow as ContractRow
    from fortnox_api.models.contract_template import ContractTemplate as ContractTemplate
    from fortnox_api.models.contract_template_list_item import ContractTemplateListItem as ContractTemplateListItem
    from fortnox_api.models.contract_template_row import ContractTemplateRow as ContractTemplateRow
    from fortnox_api.models.cost_center import CostCenter as CostCenter
    from fortnox_api.models.currency import Currency as Currency
    from fortnox_api.models.customer import Customer as Customer
    from fortnox_api.models.customer_default_delivery_types import (
        CustomerDefaultDeliveryTypes as CustomerDefaultDeliveryTypes,
    )
    from fortnox_api.models.customer_default_templates import CustomerDefaultTemplates as CustomerDefaultTemplates
    from fortnox_api.models.customer_list_item import CustomerListItem as CustomerListItem
    from fortnox_api.models.customer_reference import CustomerReference as CustomerReference
    from fortnox_api.models.customer_reference_row import CustomerReferenceRow as CustomerReferenceRow
    from fortnox_api.models.document_label import DocumentLabel as DocumentLabel
    from fortnox_api.models.email_information import EmailInformation as EmailInformation
    from fortnox_api.models.email_sender import EmailSender as EmailSender
    from fortnox_api.models.email_senders import EmailSenders as EmailSenders
    from fortnox_api.models.employee import Employee as Employee
    from fortnox_api.models.employee_category import EmployeeCategory as EmployeeCategory
    from fortnox_api.models.employee_child import EmployeeChild as EmployeeChild
    from fortnox_api.models.employee_dated_salary_supplement import (
        EmployeeDatedSalarySupplement as EmployeeDatedSalarySupplement,
    )
    from fortnox_api.models.employee_dated_schedule import EmployeeDatedSchedule as EmployeeDatedSchedule
    from fortnox_api.models.employee_dated_wage import EmployeeDatedWage as EmployeeDatedWage
    from fortnox_api.models.employee_ingoing_sick_leave import EmployeeIngoingSickLeave as EmployeeIngoingSickLeave
    from fortnox_api.models.employee_list_item import EmployeeListItem as EmployeeListItem
    from fortnox_api.models.employee_opening_salary import EmployeeOpeningSalary as EmployeeOpeningSalary
    from fortnox_api.models.eu_vat_limit_regulation import EUVatLimitRegulation as EUVatLimitRegulation
    from fortnox_api.models.expense import Expense as Expense
    from fortnox_api.models.expense_list_item import ExpenseListItem as ExpenseListItem
    from fortnox_api.models.finance_invoice import FinanceInvoice as FinanceInvoice
    from fortnox_api.models.financial_year import FinancialYear as FinancialYear
    from fortnox_api.models.folder_file_row import FolderFileRow as FolderFileRow
    from fortnox_api.models.inbox_file import InboxFile as InboxFile
    from fortnox_api.models.inbox_folder import InboxFolder as InboxFolder
    from fortnox_api.models.inbox_folder_list_item import InboxFolderListItem as InboxFolderListItem
    from fortnox_api.models.invoice import Invoice as Invoice
    from fortnox_api.models.invoice_accrual import InvoiceAccrual as InvoiceAccrual
    from fortnox_api.models.invoice_accrual_list_item import InvoiceAccrualListItem as InvoiceAccrualListItem
    from fortnox_api.models.invoice_edi_information import InvoiceEDIInformation as InvoiceEDIInformation
    from fortnox_api.models.invoice_list_item import InvoiceListItem as InvoiceListItem
    from fortnox_api.models.invoice_payment import InvoicePayment as InvoicePayment
    from fortnox_api.models.invoice_payment_list_item import InvoicePaymentListItem as InvoicePaymentListItem
    from fortnox_api.models.invoice_row import InvoiceRow as InvoiceRow
    from fortnox_api.models.label import Label as Label
    from fortnox_api.models.locked_period import LockedPeriod as LockedPeriod
    from fortnox_api.models.me import Me as Me
    from fortnox_api.models.mode_of_payment import ModeOfPayment as ModeOfPayment
    from fortnox_api.models.number_of_attachments import NumberOfAttachments as NumberOfAttachments
    from fortnox_api.models.offer import Offer as Offer
    from fortnox_api.models.offer_list_item import OfferListItem as OfferListItem
    from fortnox_api.models.offer_row import OfferRow as OfferRow
    from fortnox_api.models.order import Order as Order
    from fortnox_api.models.order_list_item import OrderListItem as OrderListItem
    from fortnox_api.models.order_row import OrderRow as OrderRow
    from fortnox_api.models.payment_write_off import PaymentWriteOff as PaymentWriteOff
    from fortnox_api.models.predefined_account import PredefinedAccount as PredefinedAccount
    from fortnox_api.models.predefined_voucher_series import PredefinedVoucherSeries as PredefinedVoucherSeries
    from fortnox_api.models.price import Price as Price
    from fortnox_api.models.price_list import PriceList as PriceList
    from fortnox_api.models.price_list_item import PriceListItem as PriceListItem
    from fortnox_api.models.print_template import PrintTemplate as PrintTemplate
    from fortnox_api.models.project import Project as Project
    from fortnox_api.models.project_list_item import ProjectListItem as ProjectListItem
    from fortnox_api.models.salary_transaction import SalaryTransaction as SalaryTransaction
    from fortnox_api.models.salary_transaction_list_item import SalaryTransactionListItem as SalaryTransactionListItem
    from fortnox_api.models.schedule_time import ScheduleTime as ScheduleTime
    from fortnox_api.models.supplier import Supplier as Supplier
    from fortnox_api.models.supplier_invoice import SupplierInvoice as SupplierInvoice
    from fortnox_api.models.supplier_invoice_accrual import SupplierInvoiceAccrual as SupplierInvoiceAccrual
    from fortnox_api.models.supplier_invoice_accrual_list_item import (
        SupplierInvoiceAccrualListItem as SupplierInvoiceAccrualListItem,
    )
    from fortnox_api.models.supplier_invoice_external_url_connection import (
        SupplierInvoiceExternalURLConnection as SupplierInvoiceExternalURLConnection,
    )
    from fortnox_api.models.supplier_invoice_file_connection import (
        SupplierInvoiceFileConnection as SupplierInvoiceFileConnection,
    )
    from fortnox_api.models.supplier_invoice_list_item import SupplierInvoiceListItem as SupplierInvoiceListItem
    from fortnox_api.models.supplier_invoice_payment import SupplierInvoicePayment as SupplierInvoicePayment
    from fortnox_api.models.supplier_invoice_payment_list_item import (
        SupplierInvoicePaymentListItem as SupplierInvoicePaymentListItem,
    )
    from fortnox_api.models.supplier_invoice_row import SupplierInvoiceRow as SupplierInvoiceRow
    from fortnox_api.models.supplier_list_item import SupplierListItem as SupplierListItem
    from fortnox_api.models.tax_reduction import TaxReduction as TaxReduction
    from fortnox_api.models.tax_reduction_amount import TaxReductionAmount as TaxReductionAmount
    from fortnox_api.models.tax_reduction_list_item import TaxReductionListItem as TaxReductionListItem
    from fortnox_api.models.terms_of_delivery import TermsOfDelivery as TermsOfDelivery
    from fortnox_api.models.terms_of_payment import TermsOfPayment as TermsOfPayment
    from fortnox_api.models.unit import Unit as Unit
    from fortnox_api.models.vacation_debt_basis import VacationDebtBasis as VacationDebtBasis
    from fortnox_api.models.vacation_debt_basis_employee import VacationDebtBasisEmployee as VacationDebtBasisEmployee
    from fortnox_api.models.voucher import Voucher as Voucher
    from fortnox_api.models.voucher_file_connection import VoucherFileConnection as VoucherFileConnection
    from fortnox_api.models.voucher_list_item import VoucherListItem as VoucherListItem
    from fortnox_api.models.voucher_reference import VoucherReference as VoucherReference
    from fortnox_api.models.voucher_row import VoucherRow as VoucherRow
    from fortnox_api.models.voucher_series import VoucherSeries as VoucherSeries
    from fortnox_api.models.voucher_series_approver import VoucherSeriesApprover as VoucherSeriesApprover
    from fortnox_api.models.voucher_series_list_item import VoucherSeriesListItem as VoucherSeriesListItem
    from fortnox_api.models.way_of_delivery import WayOfDelivery as WayOfDelivery
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "bank_processes": "",
            "developer": "",
            "recurring_billing": "",
            "time": "",
            "warehouse": "",
            "AbsenceTransaction": "absence_transaction",
            "AbsenceTransactionCauseCode": "choices",
            "AbsenceTransactionCode": "choices",
            "AbsenceTransactionListItem": "absence_transaction_list_item",
            "AbsenceTransactionListItemCauseCode": "choices",
            "Account": "account",
            "AccountChart": "account_chart",
            "AccountCostCenterSettings": "choices",
            "AccountListItem": "account_list_item",
            "AccountListItemCostCenterSettings": "choices",
            "AccountListItemProjectSettings": "choices",
            "AccountOpeningQuantities": "account_opening_quantities",
            "AccountProjectSettings": "choices",
            "AccountQuantitySettings": "choices",
            "AccountSortBy": "choices",
            "AccountSortorder": "choices",
            "AccountTransactionInformationSettings": "choices",
            "AccrualRow": "accrual_row",
            "ArchiveFile": "archive_file",
            "ArchiveFolder": "archive_folder",
            "ArchiveFolderListItem": "archive_folder_list_item",
            "Article": "article",
            "ArticleFileConnection": "article_file_connection",
            "ArticleFilter": "choices",
            "ArticleHouseworkType": "choices",
            "ArticleListItem": "article_list_item",
            "ArticleSortBy": "choices",
            "ArticleSortorder": "choices",
            "ArticleType": "choices",
            "ArticleUrlConnection": "article_url_connection",
            "Asset": "asset",
            "AssetDepreciationResult": "asset_depreciation_result",
            "AssetFileConnection": "asset_file_connection",
            "AssetFilter": "choices",
            "AssetHistory": "asset_history",
            "AssetListItem": "asset_list_item",
            "AssetType": "asset_type",
            "Attachment": "attachment",
            "AttachmentEntityType": "choices",
            "AttendanceTransaction": "attendance_transaction",
            "AttendanceTransactionCauseCode": "choices",
            "AttendanceTransactionCode": "choices",
            "AttendanceTransactionListItem": "attendance_transaction_list_item",
            "AttendanceTransactionListItemCauseCode": "choices",
            "CompanyInformation": "company_information",
            "CompanySettings": "company_settings",
            "Contract": "contract",
            "ContractAccrual": "contract_accrual",
            "ContractAccrualListItem": "contract_accrual_list_item",
            "ContractAccrualListItemPeriod": "choices",
            "ContractAccrualPeriod": "choices",
            "ContractFilter": "choices",
            "ContractLanguage": "choices",
            "ContractListItem": "contract_list_item",
            "ContractRow": "contract_row",
            "ContractRowDiscountType": "choices",
            "ContractRowHouseWorkType": "choices",
            "ContractTaxReductionType": "choices",
            "ContractTemplate": "contract_template",
            "ContractTemplateListItem": "contract_template_list_item",
            "ContractTemplateRow": "contract_template_row",
            "ContractTemplateRowDiscountType": "choices",
            "CostCenter": "cost_center",
            "CostCenterSortBy": "choices",
            "CostCenterSortorder": "choices",
            "Currency": "currency",
            "Customer": "customer",
            "CustomerDefaultDeliveryTypes": "customer_default_delivery_types",
            "CustomerDefaultDeliveryTypesInvoice": "choices",
            "CustomerDefaultDeliveryTypesOffer": "choices",
            "CustomerDefaultDeliveryTypesOrder": "choices",
            "CustomerDefaultTemplates": "customer_default_templates",
            "CustomerFilter": "choices",
            "CustomerListItem": "customer_list_item",
            "CustomerReference": "customer_reference",
            "CustomerReferenceRow": "customer_reference_row",
            "CustomerSortBy": "choices",
            "CustomerSortorder": "choices",
            "CustomerType": "choices",
            "CustomerVATType": "choices",
            "DocumentLabel": "document_label",
            "EUVatLimitRegulation": "eu_vat_limit_regulation",
            "EmailInformation": "email_information",
            "EmailSender": "email_sender",
            "EmailSenders": "email_senders",
            "Employee": "employee",
            "EmployeeCategory": "employee_category",
            "EmployeeChild": "employee_child",
            "EmployeeDatedSalarySupplement": "employee_dated_salary_supplement",
            "EmployeeDatedSchedule": "employee_dated_schedule",
            "EmployeeDatedWage": "employee_dated_wage",
            "EmployeeEmploymentForm": "choices",
            "EmployeeForaType": "choices",
            "EmployeeIngoingSickLeave": "employee_ingoing_sick_leave",
            "EmployeeListItem": "employee_list_item",
            "EmployeeListItemEmploymentForm": "choices",
            "EmployeeListItemForaType": "choices",
            "EmployeeListItemPayslipType": "choices",
            "EmployeeListItemPersonelType": "choices",
            "EmployeeListItemSalaryForm": "choices",
            "EmployeeListItemTaxAllowance": "choices",
            "EmployeeOpeningSalary": "employee_opening_salary",
            "EmployeePayslipType": "choices",
            "EmployeePersonelType": "choices",
            "EmployeeSalaryForm": "choices",
            "EmployeeTaxAllowance": "choices",
            "Expense": "expense",
            "ExpenseListItem": "expense_list_item",
            "FinanceInvoice": "finance_invoice",
            "FinancialYear": "financial_year",
            "FinancialYearAccountingMethod": "choices",
            "FolderFileRow": "folder_file_row",
            "InboxFile": "inbox_file",
            "InboxFolder": "inbox_folder",
            "InboxFolderListItem": "inbox_folder_list_item",
            "Invoice": "invoice",
            "InvoiceAccountingMethod": "choices",
            "InvoiceAccrual": "invoice_accrual",
            "InvoiceAccrualListItem": "invoice_accrual_list_item",
            "InvoiceAccrualListItemPeriod": "choices",
            "InvoiceAccrualPeriod": "choices",
            "InvoiceEDIInformation": "invoice_edi_information",
            "InvoiceFilter": "choices",
            "InvoiceInvoiceType": "choices",
            "InvoiceLanguage": "choices",
            "InvoiceListItem": "invoice_list_item",
            "InvoiceListItemInvoiceType": "choices",
            "InvoicePayment": "invoice_payment",
            "InvoicePaymentListItem": "invoice_payment_list_item",
            "InvoicePaymentSortBy": "choices",
            "InvoicePaymentWay": "choices",
            "InvoiceRow": "invoice_row",
            "InvoiceRowDiscountType": "choices",
            "InvoiceRowHouseWorkType": "choices",
            "InvoiceSortBy": "choices",
            "InvoiceSortorder": "choices",
            "InvoiceTaxReductionType": "choices",
            "Label": "label",
            "LockedPeriod": "locked_period",
            "Me": "me",
            "ModeOfPayment": "mode_of_payment",
            "NumberOfAttachments": "number_of_attachments",
            "NumberOfAttachmentsEntityType": "choices",
            "Offer": "offer",
            "OfferFilter": "choices",
            "OfferListItem": "offer_list_item",
            "OfferRow": "offer_row",
            "OfferRowDiscountType": "choices",
            "OfferRowHouseWorkType": "choices",
            "OfferSortBy": "choices",
            "OfferSortorder": "choices",
            "OfferTaxReductionType": "choices",
            "Order": "order",
            "OrderDeliveryState": "choices",
            "OrderFilter": "choices",
            "OrderListItem": "order_list_item",
            "OrderRow": "order_row",
            "OrderRowDiscountType": "choices",
            "OrderRowHouseWorkType": "choices",
            "OrderSortBy": "choices",
            "OrderSortorder": "choices",
            "OrderTaxReductionType": "choices",
            "PaymentWriteOff": "payment_write_off",
            "PredefinedAccount": "predefined_account",
            "PredefinedVoucherSeries": "predefined_voucher_series",
            "Price": "price",
            "PriceList": "price_list",
            "PriceListItem": "price_list_item",
            "PrintTemplate": "print_template",
            "Project": "project",
            "ProjectListItem": "project_list_item",
            "ProjectListItemStatus": "choices",
            "ProjectStatus": "choices",
            "SalaryTransaction": "salary_transaction",
            "SalaryTransactionListItem": "salary_transaction_list_item",
            "ScheduleTime": "schedule_time",
            "SieType": "choices",
            "Supplier": "supplier",
            "SupplierInvoice": "supplier_invoice",
            "SupplierInvoiceAccountingMethod": "choices",
            "SupplierInvoiceAccrual": "supplier_invoice_accrual",
            "SupplierInvoiceAccrualListItem": "supplier_invoice_accrual_list_item",
            "SupplierInvoiceAccrualListItemPeriod": "choices",
            "SupplierInvoiceAccrualPeriod": "choices",
            "SupplierInvoiceExternalURLConnection": "supplier_invoice_external_url_connection",
            "SupplierInvoiceFileConnection": "supplier_invoice_file_connection",
            "SupplierInvoiceFilter": "choices",
            "SupplierInvoiceListItem": "supplier_invoice_list_item",
            "SupplierInvoicePayment": "supplier_invoice_payment",
            "SupplierInvoicePaymentListItem": "supplier_invoice_payment_list_item",
            "SupplierInvoicePaymentListItemSource": "choices",
            "SupplierInvoicePaymentSource": "choices",
            "SupplierInvoiceRow": "supplier_invoice_row",
            "SupplierInvoiceRowCode": "choices",
            "SupplierInvoiceSalesType": "choices",
            "SupplierInvoiceVATType": "choices",
            "SupplierListItem": "supplier_list_item",
            "TaxReduction": "tax_reduction",
            "TaxReductionAmount": "tax_reduction_amount",
            "TaxReductionAmountWorkType": "choices",
            "TaxReductionFilter": "choices",
            "TaxReductionListItem": "tax_reduction_list_item",
            "TaxReductionListItemReferenceDocumentType": "choices",
            "TaxReductionReferenceDocumentType": "choices",
            "TermsOfDelivery": "terms_of_delivery",
            "TermsOfPayment": "terms_of_payment",
            "Unit": "unit",
            "VacationDebtBasis": "vacation_debt_basis",
            "VacationDebtBasisEmployee": "vacation_debt_basis_employee",
            "Voucher": "voucher",
            "VoucherFileConnection": "voucher_file_connection",
            "VoucherListItem": "voucher_list_item",
            "VoucherListItemReferenceType": "choices",
            "VoucherReference": "voucher_reference",
            "VoucherReferenceType": "choices",
            "VoucherRow": "voucher_row",
            "VoucherSeries": "voucher_series",
            "VoucherSeriesApprover": "voucher_series_approver",
            "VoucherSeriesListItem": "voucher_series_list_item",
            "VoucherSeriesSortBy": "choices",
            "VoucherSeriesSortorder": "choices",
            "VoucherSortBy": "choices",
            "VoucherSortorder": "choices",
            "WayOfDelivery": "way_of_delivery",
        },
    )

__all__ = [
    "AbsenceTransaction",
    "AbsenceTransactionCauseCode",
    "AbsenceTransactionCode",
    "AbsenceTransactionListItem",
    "AbsenceTransactionListItemCauseCode",
    "Account",
    "AccountChart",
    "AccountCostCenterSettings",
    "AccountListItem",
    "AccountListItemCostCenterSettings",
    "AccountListItemProjectSettings",
    "AccountOpeningQuantities",
    "AccountProjectSettings",
    "AccountQuantitySettings",
    "AccountSortBy",
    "AccountSortorder",
    "AccountTransactionInformationSettings",
    "AccrualRow",
    "ArchiveFile",
    "ArchiveFolder",
    "ArchiveFolderListItem",
    "Article",
    "ArticleFileConnection",
    "ArticleFilter",
    "ArticleHouseworkType",
    "ArticleListItem",
    "ArticleSortBy",
    "ArticleSortorder",
    "ArticleType",
    "ArticleUrlConnection",
    "Asset",
    "AssetDepreciationResult",
    "AssetFileConnection",
    "AssetFilter",
    "AssetHistory",
    "AssetListItem",
    "AssetType",
    "Attachment",
    "AttachmentEntityType",
    "AttendanceTransaction",
    "AttendanceTransactionCauseCode",
    "AttendanceTransactionCode",
    "AttendanceTransactionListItem",
    "AttendanceTransactionListItemCauseCode",
    "CompanyInformation",
    "CompanySettings",
    "Contract",
    "ContractAccrual",
    "ContractAccrualListItem",
    "ContractAccrualListItemPeriod",
    "ContractAccrualPeriod",
    "ContractFilter",
    "ContractLanguage",
    "ContractListItem",
    "ContractRow",
    "ContractRowDiscountType",
    "ContractRowHouseWorkType",
    "ContractTaxReductionType",
    "ContractTemplate",
    "ContractTemplateListItem",
    "ContractTemplateRow",
    "ContractTemplateRowDiscountType",
    "CostCenter",
    "CostCenterSortBy",
    "CostCenterSortorder",
    "Currency",
    "Customer",
    "CustomerDefaultDeliveryTypes",
    "CustomerDefaultDeliveryTypesInvoice",
    "CustomerDefaultDeliveryTypesOffer",
    "CustomerDefaultDeliveryTypesOrder",
    "CustomerDefaultTemplates",
    "CustomerFilter",
    "CustomerListItem",
    "CustomerReference",
    "CustomerReferenceRow",
    "CustomerSortBy",
    "CustomerSortorder",
    "CustomerType",
    "CustomerVATType",
    "DocumentLabel",
    "EUVatLimitRegulation",
    "EmailInformation",
    "EmailSender",
    "EmailSenders",
    "Employee",
    "EmployeeCategory",
    "EmployeeChild",
    "EmployeeDatedSalarySupplement",
    "EmployeeDatedSchedule",
    "EmployeeDatedWage",
    "EmployeeEmploymentForm",
    "EmployeeForaType",
    "EmployeeIngoingSickLeave",
    "EmployeeListItem",
    "EmployeeListItemEmploymentForm",
    "EmployeeListItemForaType",
    "EmployeeListItemPayslipType",
    "EmployeeListItemPersonelType",
    "EmployeeListItemSalaryForm",
    "EmployeeListItemTaxAllowance",
    "EmployeeOpeningSalary",
    "EmployeePayslipType",
    "EmployeePersonelType",
    "EmployeeSalaryForm",
    "EmployeeTaxAllowance",
    "Expense",
    "ExpenseListItem",
    "FinanceInvoice",
    "FinancialYear",
    "FinancialYearAccountingMethod",
    "FolderFileRow",
    "InboxFile",
    "InboxFolder",
    "InboxFolderListItem",
    "Invoice",
    "InvoiceAccountingMethod",
    "InvoiceAccrual",
    "InvoiceAccrualListItem",
    "InvoiceAccrualListItemPeriod",
    "InvoiceAccrualPeriod",
    "InvoiceEDIInformation",
    "InvoiceFilter",
    "InvoiceInvoiceType",
    "InvoiceLanguage",
    "InvoiceListItem",
    "InvoiceListItemInvoiceType",
    "InvoicePayment",
    "InvoicePaymentListItem",
    "InvoicePaymentSortBy",
    "InvoicePaymentWay",
    "InvoiceRow",
    "InvoiceRowDiscountType",
    "InvoiceRowHouseWorkType",
    "InvoiceSortBy",
    "InvoiceSortorder",
    "InvoiceTaxReductionType",
    "Label",
    "LockedPeriod",
    "Me",
    "ModeOfPayment",
    "NumberOfAttachments",
    "NumberOfAttachmentsEntityType",
    "Offer",
    "OfferFilter",
    "OfferListItem",
    "OfferRow",
    "OfferRowDiscountType",
    "OfferRowHouseWorkType",
    "OfferSortBy",
    "OfferSortorder",
    "OfferTaxReductionType",
    "Order",
    "OrderDeliveryState",
    "OrderFilter",
    "OrderListItem",
    "OrderRow",
    "OrderRowDiscountType",
    "OrderRowHouseWorkType",
    "OrderSortBy",
    "OrderSortorder",
    "OrderTaxReductionType",
    "PaymentWriteOff",
    "PredefinedAccount",
    "PredefinedVoucherSeries",
    "Price",
    "PriceList",
    "PriceListItem",
    "PrintTemplate",
    "Project",
    "ProjectListItem",
    "ProjectListItemStatus",
    "ProjectStatus",
    "SalaryTransaction",
    "SalaryTransactionListItem",
    "ScheduleTime",
    "SieType",
    "Supplier",
    "SupplierInvoice",
    "SupplierInvoiceAccountingMethod",
    "SupplierInvoiceAccrual",
    "SupplierInvoiceAccrualListItem",
    "SupplierInvoiceAccrualListItemPeriod",
    "SupplierInvoiceAccrualPeriod",
    "SupplierInvoiceExternalURLConnection",
    "SupplierInvoiceFileConnection",
    "SupplierInvoiceFilter",
    "SupplierInvoiceListItem",
    "SupplierInvoicePayment",
    "SupplierInvoicePaymentListItem",
    "SupplierInvoicePaymentListItemSource",
    "SupplierInvoicePaymentSource",
    "SupplierInvoiceRow",
    "SupplierInvoiceRowCode",
    "SupplierInvoiceSalesType",
    "SupplierInvoiceVATType",
    "SupplierListItem",
    "TaxReduction",
    "TaxReductionAmount",
    "TaxReductionAmountWorkType",
    "TaxReductionFilter",
    "TaxReductionListItem",
    "TaxReductionListItemReferenceDocumentType",
    "TaxReductionReferenceDocumentType",
    "TermsOfDelivery",
    "TermsOfPayment",
    "Unit",
    "VacationDebtBasis",
    "VacationDebtBasisEmployee",
    "Voucher",
    "VoucherFileConnection",
    "VoucherListItem",
    "VoucherListItemReferenceType",
    "VoucherReference",
    "VoucherReferenceType",
    "VoucherRow",
    "VoucherSeries",
    "VoucherSeriesApprover",
    "VoucherSeriesListItem",
    "VoucherSeriesSortBy",
    "VoucherSeriesSortorder",
    "VoucherSortBy",
    "VoucherSortorder",
    "WayOfDelivery",
    "bank_processes",
    "developer",
    "recurring_billing",
    "time",
    "warehouse",
]
