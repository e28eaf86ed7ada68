"""Payloads of requests, with the names of Fortnox."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.payloads import bank_processes as bank_processes
    from fortnox_api.payloads import recurring_billing as recurring_billing
    from fortnox_api.payloads import warehouse as warehouse
    from fortnox_api.payloads.main import AbsenceTransactionCreate as AbsenceTransactionCreate
    from fortnox_api.payloads.main import AbsenceTransactionUpdate as AbsenceTransactionUpdate
    from fortnox_api.payloads.main import AccountCreate as AccountCreate
    from fortnox_api.payloads.main import AccountOpeningQuantitiesCreate as AccountOpeningQuantitiesCreate
    from fortnox_api.payloads.main import AccountOpeningQuantitiesUpdate as AccountOpeningQuantitiesUpdate
    from fortnox_api.payloads.main import AccountUpdate as AccountUpdate
    from fortnox_api.payloads.main import AccrualRowCreate as AccrualRowCreate
    from fortnox_api.payloads.main import AccrualRowUpdate as AccrualRowUpdate
    from fortnox_api.payloads.main import ArticleCreate as ArticleCreate
    from fortnox_api.payloads.main import ArticleFileConnectionCreate as ArticleFileConnectionCreate
    from fortnox_api.payloads.main import ArticleUpdate as ArticleUpdate
    from fortnox_api.payloads.main import ArticleUrlConnectionCreate as ArticleUrlConnectionCreate
    from fortnox_api.payloads.main import ArticleUrlConnectionUpdate as ArticleUrlConnectionUpdate
    from fortnox_api.payloads.main import AssetAction as AssetAction
    from fortnox_api.payloads.main import AssetCreate as AssetCreate
    from fortnox_api.payloads.main import AssetDelete as AssetDelete
    from fortnox_api.payloads.main import AssetFileConnectionCreate as AssetFileConnectionCreate
    from fortnox_api.payloads.main import AssetTypeCreate as AssetTypeCreate
    from fortnox_api.payloads.main import AssetTypeUpdate as AssetTypeUpdate
    from fortnox_api.payloads.main import AssetUpdate as AssetUpdate
    from fortnox_api.payloads.main import AttachmentCreate as AttachmentCreate
    from fortnox_api.payloads.main import AttachmentReplace as AttachmentReplace
    from fortnox_api.payloads.main import AttendanceTransactionCreate as AttendanceTransactionCreate
    from fortnox_api.payloads.main import AttendanceTransactionUpdate as AttendanceTransactionUpdate
    from fortnox_api.payloads.main import ContractAccrualCreate as ContractAccrualCreate
    from fortnox_api.payloads.main import ContractAccrualUpdate as ContractAccrualUpdate
    from fortnox_api.payloads.main import ContractCreate as ContractCreate
    from fortnox_api.payloads.main import ContractRowCreate as ContractRowCreate
    from fortnox_api.payloads.main import ContractRowUpdate as ContractRowUpdate
    from fortnox_api.payloads.main import ContractTemplateCreate as ContractTemplateCreate
    from fortnox_api.payloads.main import ContractTemplateRowCreate as ContractTemplateRowCreate
    from fortnox_api.payloads.main import ContractTemplateRowUpdate as ContractTemplateRowUpdate
    from fortnox_api.payloads.main import ContractTemplateUpdate as ContractTemplateUpdate
    from fortnox_api.payloads.main import ContractUpdate as ContractUpdate
    from fortnox_api.payloads.main import CostCenterCreate as CostCenterCreate
    from fortnox_api.payloads.main import CostCenterUpdate as CostCenterUpdate
    from fortnox_api.payloads.main import CurrencyCreate as CurrencyCreate
    from fortnox_api.payloads.main import CurrencyUpdate as CurrencyUpdate
    from fortnox_api.payloads.main import CustomerCreate as CustomerCreate
    from fortnox_api.payloads.main import CustomerDefaultDeliveryTypesCreate as CustomerDefaultDeliveryTypesCreate
    from fortnox_api.payloads.main import CustomerDefaultDeliveryTypesUpdate as CustomerDefaultDeliveryTypesUpdate
    from fortnox_api.payloads.main import CustomerDefaultTemplatesCreate as CustomerDefaultTemplatesCreate
    from fortnox_api.payloads.main import CustomerDefaultTemplatesUpdate as CustomerDefaultTemplatesUpdate
    from fortnox_api.payloads.main import CustomerReferenceRowCreate as CustomerReferenceRowCreate
    from fortnox_api.payloads.main import CustomerReferenceRowUpdate as CustomerReferenceRowUpdate
    from fortnox_api.payloads.main import CustomerUpdate as CustomerUpdate
    from fortnox_api.payloads.main import DocumentLabelCreate as DocumentLabelCreate
    from fortnox_api.payloads.main import DocumentLabelUpdate as DocumentLabelUpdate
    from fortnox_api.payloads.main import EmailInformationCreate as EmailInformationCreate
    from fortnox_api.payloads.main import EmailInformationUpdate as EmailInformationUpdate
    from fortnox_api.payloads.main import EmailSenderCreate as EmailSenderCreate
    from fortnox_api.payloads.main import EmployeeChildCreate as EmployeeChildCreate
    from fortnox_api.payloads.main import EmployeeChildUpdate as EmployeeChildUpdate
    from fortnox_api.payloads.main import EmployeeCreate as EmployeeCreate
    from fortnox_api.payloads.main import EmployeeDatedSalarySupplementCreate as EmployeeDatedSalarySupplementCreate
    from fortnox_api.payloads.main import EmployeeDatedSalarySupplementUpdate as EmployeeDatedSalarySupplementUpdate
    from fortnox_api.payloads.main import EmployeeDatedScheduleCreate as EmployeeDatedScheduleCreate
    from fortnox_api.payloads.main import EmployeeDatedScheduleUpdate as EmployeeDatedScheduleUpdate
    from fortnox_api.payloads.main import EmployeeDatedWageCreate as EmployeeDatedWageCreate
    from fortnox_api.payloads.main import EmployeeDatedWageUpdate as EmployeeDatedWageUpdate
    from fortnox_api.payloads.main import EmployeeIngoingSickLeaveCreate as EmployeeIngoingSickLeaveCreate
    from fortnox_api.payloads.main import EmployeeIngoingSickLeaveUpdate as EmployeeIngoingSickLeaveUpdate
    from fortnox_api.payloads.main import EmployeeOpeningSalaryCreate as EmployeeOpeningSalaryCreate
    from fortnox_api.payloads.main import EmployeeOpeningSalaryUpdate as EmployeeOpeningSalaryUpdate
    from fortnox_api.payloads.main import EmployeeUpdate as EmployeeUpdate
    from fortnox_api.payloads.main import ExpenseCreate as ExpenseCreate
    from fortnox_api.payloads.main import FinanceInvoiceCreate as FinanceInvoiceCreate
    from fortnox_api.payloads.main import FinanceInvoicePause as FinanceInvoicePause
    from fortnox_api.payloads.main import FinanceInvoicePayment as FinanceInvoicePayment
    from fortnox_api.payloads.main import FinancialYearCreate as FinancialYearCreate
    from fortnox_api.payloads.main import InvoiceAccrualCreate as InvoiceAccrualCreate
    from fortnox_api.payloads.main import InvoiceAccrualUpdate as InvoiceAccrualUpdate
    from fortnox_api.payloads.main import InvoiceCreate as InvoiceCreate
    from fortnox_api.payloads.main import InvoiceEDIInformationCreate as InvoiceEDIInformationCreate
    from fortnox_api.payloads.main import InvoiceEDIInformationUpdate as InvoiceEDIInformationUpdate
    from fortnox_api.payloads.main import InvoicePaymentCreate as InvoicePaymentCreate
    from fortnox_api.payloads.main import InvoicePaymentUpdate as InvoicePaymentUpdate
    from fortnox_api.payloads.main import InvoiceRowCreate as InvoiceRowCreate
    from fortnox_api.payloads.main import InvoiceRowUpdate as InvoiceRowUpdate
    from fortnox_api.payloads.main import InvoiceUpdate as InvoiceUpdate
    from fortnox_api.payloads.main import LabelCreate as LabelCreate
    from fortnox_api.payloads.main import LabelUpdate as LabelUpdate
    from fortnox_api.payloads.main import ModeOfPaymentCreate as ModeOfPaymentCreate
    from fortnox_api.payloads.main import ModeOfPaymentUpdate as ModeOfPaymentUpdate
    from fortnox_api.payloads.main import OfferCreate as OfferCreate
    from fortnox_api.payloads.main import OfferRowCreate as OfferRowCreate
    from fortnox_api.payloads.main import OfferRowUpdate as OfferRowUpdate
    from fortnox_api.payloads.main import OfferUpdate as OfferUpdate
    from fortnox_api.payloads.main import OrderCreate as OrderCreate
    from fortnox_api.payloads.main import OrderRowCreate as OrderRowCreate
    from fortnox_api.payloads.main import OrderRowUpdate as OrderRowUpdate
    from fortnox_api.payloads.main import OrderUpdate as OrderUpdate
    from fortnox_api.payloads.main import PaymentWriteOffCreate as PaymentWriteOffCreate
    from fortnox_api.payloads.main import PaymentWriteOffUpdate as PaymentWriteOffUpdate
    from fortnox_api.payloads.main import PredefinedAccountUpdate as PredefinedAccountUpdate
    from fortnox_api.payloads.main import PredefinedVoucherSeriesUpdate as PredefinedVoucherSeriesUpdate
    from fortnox_api.payloads.main import PriceCreate as PriceCreate
    from fortnox_api.payloads.main import PriceListCreate as PriceListCreate
    from fortnox_api.payloads.main import PriceListUpdate as PriceListUpdate
    from fortnox_api.payloads.main import PriceUpdate as PriceUpdate
    from fortnox_api.payloads.main import ProjectCreate as ProjectCreate
    from fortnox_api.payloads.main import ProjectUpdate as ProjectUpdate
    from fortnox_api.payloads.main import SalaryTransactionCreate as SalaryTransactionCreate
    from fortnox_api.payloads.main import SalaryTransactionUpdate as SalaryTransactionUpdate
    from fortnox_api.payloads.main import ScheduleTimeUpdate as ScheduleTimeUpdate
    from fortnox_api.payloads.main import SupplierCreate as SupplierCreate
    from fortnox_api.payloads.main import SupplierInvoiceAccrualCreate as SupplierInvoiceAccrualCreate
    from fortnox_api.payloads.main import SupplierInvoiceAccrualUpdate as SupplierInvoiceAccrualUpdate
    from fortnox_api.payloads.main import SupplierInvoiceCreate as SupplierInvoiceCreate
    from fortnox_api.payloads.main import (
        SupplierInvoiceExternalURLConnectionCreate as SupplierInvoiceExternalURLConnectionCreate,
    )
    from fortnox_api.payloads.main import (
        SupplierInvoiceExternalURLConnectionUpdate as SupplierInvoiceExternalURLConnectionUpdate,
    )
    from fortnox_api.payloads.main import SupplierInvoiceFileConnectionCreate as SupplierInvoiceFileConnectionCreate
    from fortnox_api.payloads.main import SupplierInvoicePaymentCreate as SupplierInvoicePaymentCreate
    from fortnox_api.payloads.main import SupplierInvoicePaymentUpdate as SupplierInvoicePaymentUpdate
    from fortnox_api.payloads.main import SupplierInvoiceRowCreate as SupplierInvoiceRowCreate
    from fortnox_api.payloads.main import SupplierInvoiceRowUpdate as SupplierInvoiceRowUpdate
    from fortnox_api.payloads.main import SupplierInvoiceUpdate as SupplierInvoiceUpdate
    from fortnox_api.payloads.main import SupplierUpdate as SupplierUpdate
    from fortnox_api.payloads.main import TaxReductionAmountCreate as TaxReductionAmountCreate
    from fortnox_api.payloads.main import TaxReductionAmountUpdate as TaxReductionAmountUpdate
    from fortnox_api.payloads.main import TaxReductionCreate as TaxReductionCreate
    from fortnox_api.payloads.main import TaxReductionUpdate as TaxReductionUpdate
    from fortnox_api.payloads.main import TermsOfDeliveryCreate as TermsOfDeliveryCreate
    from fortnox_api.payloads.main import TermsOfDeliveryUpdate as TermsOfDeliveryUpdate
    from fortnox_api.payloads.main import TermsOfPaymentCreate as TermsOfPaymentCreate
    from fortnox_api.payloads.main import TermsOfPaymentUpdate as TermsOfPaymentUpdate
    from fortnox_api.payloads.main import UnitCreate as UnitCreate
    from fortnox_api.payloads.main import UnitUpdate as UnitUpdate
    from fortnox_api.payloads.main import VoucherCreate as VoucherCreate
    from fortnox_api.payloads.main import VoucherFileConnectionCreate as VoucherFileConnectionCreate
    from fortnox_api.payloads.main import VoucherRowCreate as VoucherRowCreate
    from fortnox_api.payloads.main import VoucherSeriesCreate as VoucherSeriesCreate
    from fortnox_api.payloads.main import VoucherSeriesUpdate as VoucherSeriesUpdate
    from fortnox_api.payloads.main import WayOfDeliveryCreate as WayOfDeliveryCreate
    from fortnox_api.payloads.main import WayOfDeliveryUpdate as WayOfDeliveryUpdate
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "bank_processes": "",
            "recurring_billing": "",
            "warehouse": "",
            "AbsenceTransactionCreate": "main",
            "AbsenceTransactionUpdate": "main",
            "AccountCreate": "main",
            "AccountOpeningQuantitiesCreate": "main",
            "AccountOpeningQuantitiesUpdate": "main",
            "AccountUpdate": "main",
            "AccrualRowCreate": "main",
            "AccrualRowUpdate": "main",
            "ArticleCreate": "main",
            "ArticleFileConnectionCreate": "main",
            "ArticleUpdate": "main",
            "ArticleUrlConnectionCreate": "main",
            "ArticleUrlConnectionUpdate": "main",
            "AssetAction": "main",
            "AssetCreate": "main",
            "AssetDelete": "main",
            "AssetFileConnectionCreate": "main",
            "AssetTypeCreate": "main",
            "AssetTypeUpdate": "main",
            "AssetUpdate": "main",
            "AttachmentCreate": "main",
            "AttachmentReplace": "main",
            "AttendanceTransactionCreate": "main",
            "AttendanceTransactionUpdate": "main",
            "ContractAccrualCreate": "main",
            "ContractAccrualUpdate": "main",
            "ContractCreate": "main",
            "ContractRowCreate": "main",
            "ContractRowUpdate": "main",
            "ContractTemplateCreate": "main",
            "ContractTemplateRowCreate": "main",
            "ContractTemplateRowUpdate": "main",
            "ContractTemplateUpdate": "main",
            "ContractUpdate": "main",
            "CostCenterCreate": "main",
            "CostCenterUpdate": "main",
            "CurrencyCreate": "main",
            "CurrencyUpdate": "main",
            "CustomerCreate": "main",
            "CustomerDefaultDeliveryTypesCreate": "main",
            "CustomerDefaultDeliveryTypesUpdate": "main",
            "CustomerDefaultTemplatesCreate": "main",
            "CustomerDefaultTemplatesUpdate": "main",
            "CustomerReferenceRowCreate": "main",
            "CustomerReferenceRowUpdate": "main",
            "CustomerUpdate": "main",
            "DocumentLabelCreate": "main",
            "DocumentLabelUpdate": "main",
            "EmailInformationCreate": "main",
            "EmailInformationUpdate": "main",
            "EmailSenderCreate": "main",
            "EmployeeChildCreate": "main",
            "EmployeeChildUpdate": "main",
            "EmployeeCreate": "main",
            "EmployeeDatedSalarySupplementCreate": "main",
            "EmployeeDatedSalarySupplementUpdate": "main",
            "EmployeeDatedScheduleCreate": "main",
            "EmployeeDatedScheduleUpdate": "main",
            "EmployeeDatedWageCreate": "main",
            "EmployeeDatedWageUpdate": "main",
            "EmployeeIngoingSickLeaveCreate": "main",
            "EmployeeIngoingSickLeaveUpdate": "main",
            "EmployeeOpeningSalaryCreate": "main",
            "EmployeeOpeningSalaryUpdate": "main",
            "EmployeeUpdate": "main",
            "ExpenseCreate": "main",
            "FinanceInvoiceCreate": "main",
            "FinanceInvoicePause": "main",
            "FinanceInvoicePayment": "main",
            "FinancialYearCreate": "main",
            "InvoiceAccrualCreate": "main",
            "InvoiceAccrualUpdate": "main",
            "InvoiceCreate": "main",
            "InvoiceEDIInformationCreate": "main",
            "InvoiceEDIInformationUpdate": "main",
            "InvoicePaymentCreate": "main",
            "InvoicePaymentUpdate": "main",
            "InvoiceRowCreate": "main",
            "InvoiceRowUpdate": "main",
            "InvoiceUpdate": "main",
            "LabelCreate": "main",
            "LabelUpdate": "main",
            "ModeOfPaymentCreate": "main",
            "ModeOfPaymentUpdate": "main",
            "OfferCreate": "main",
            "OfferRowCreate": "main",
            "OfferRowUpdate": "main",
            "OfferUpdate": "main",
            "OrderCreate": "main",
            "OrderRowCreate": "main",
            "OrderRowUpdate": "main",
            "OrderUpdate": "main",
            "PaymentWriteOffCreate": "main",
            "PaymentWriteOffUpdate": "main",
            "PredefinedAccountUpdate": "main",
            "PredefinedVoucherSeriesUpdate": "main",
            "PriceCreate": "main",
            "PriceListCreate": "main",
            "PriceListUpdate": "main",
            "PriceUpdate": "main",
            "ProjectCreate": "main",
            "ProjectUpdate": "main",
            "SalaryTransactionCreate": "main",
            "SalaryTransactionUpdate": "main",
            "ScheduleTimeUpdate": "main",
            "SupplierCreate": "main",
            "SupplierInvoiceAccrualCreate": "main",
            "SupplierInvoiceAccrualUpdate": "main",
            "SupplierInvoiceCreate": "main",
            "SupplierInvoiceExternalURLConnectionCreate": "main",
            "SupplierInvoiceExternalURLConnectionUpdate": "main",
            "SupplierInvoiceFileConnectionCreate": "main",
            "SupplierInvoicePaymentCreate": "main",
            "SupplierInvoicePaymentUpdate": "main",
            "SupplierInvoiceRowCreate": "main",
            "SupplierInvoiceRowUpdate": "main",
            "SupplierInvoiceUpdate": "main",
            "SupplierUpdate": "main",
            "TaxReductionAmountCreate": "main",
            "TaxReductionAmountUpdate": "main",
            "TaxReductionCreate": "main",
            "TaxReductionUpdate": "main",
            "TermsOfDeliveryCreate": "main",
            "TermsOfDeliveryUpdate": "main",
            "TermsOfPaymentCreate": "main",
            "TermsOfPaymentUpdate": "main",
            "UnitCreate": "main",
            "UnitUpdate": "main",
            "VoucherCreate": "main",
            "VoucherFileConnectionCreate": "main",
            "VoucherRowCreate": "main",
            "VoucherSeriesCreate": "main",
            "VoucherSeriesUpdate": "main",
            "WayOfDeliveryCreate": "main",
            "WayOfDeliveryUpdate": "main",
        },
    )

__all__ = [
    "AbsenceTransactionCreate",
    "AbsenceTransactionUpdate",
    "AccountCreate",
    "AccountOpeningQuantitiesCreate",
    "AccountOpeningQuantitiesUpdate",
    "AccountUpdate",
    "AccrualRowCreate",
    "AccrualRowUpdate",
    "ArticleCreate",
    "ArticleFileConnectionCreate",
    "ArticleUpdate",
    "ArticleUrlConnectionCreate",
    "ArticleUrlConnectionUpdate",
    "AssetAction",
    "AssetCreate",
    "AssetDelete",
    "AssetFileConnectionCreate",
    "AssetTypeCreate",
    "AssetTypeUpdate",
    "AssetUpdate",
    "AttachmentCreate",
    "AttachmentReplace",
    "AttendanceTransactionCreate",
    "AttendanceTransactionUpdate",
    "ContractAccrualCreate",
    "ContractAccrualUpdate",
    "ContractCreate",
    "ContractRowCreate",
    "ContractRowUpdate",
    "ContractTemplateCreate",
    "ContractTemplateRowCreate",
    "ContractTemplateRowUpdate",
    "ContractTemplateUpdate",
    "ContractUpdate",
    "CostCenterCreate",
    "CostCenterUpdate",
    "CurrencyCreate",
    "CurrencyUpdate",
    "CustomerCreate",
    "CustomerDefaultDeliveryTypesCreate",
    "CustomerDefaultDeliveryTypesUpdate",
    "CustomerDefaultTemplatesCreate",
    "CustomerDefaultTemplatesUpdate",
    "CustomerReferenceRowCreate",
    "CustomerReferenceRowUpdate",
    "CustomerUpdate",
    "DocumentLabelCreate",
    "DocumentLabelUpdate",
    "EmailInformationCreate",
    "EmailInformationUpdate",
    "EmailSenderCreate",
    "EmployeeChildCreate",
    "EmployeeChildUpdate",
    "EmployeeCreate",
    "EmployeeDatedSalarySupplementCreate",
    "EmployeeDatedSalarySupplementUpdate",
    "EmployeeDatedScheduleCreate",
    "EmployeeDatedScheduleUpdate",
    "EmployeeDatedWageCreate",
    "EmployeeDatedWageUpdate",
    "EmployeeIngoingSickLeaveCreate",
    "EmployeeIngoingSickLeaveUpdate",
    "EmployeeOpeningSalaryCreate",
    "EmployeeOpeningSalaryUpdate",
    "EmployeeUpdate",
    "ExpenseCreate",
    "FinanceInvoiceCreate",
    "FinanceInvoicePause",
    "FinanceInvoicePayment",
    "FinancialYearCreate",
    "InvoiceAccrualCreate",
    "InvoiceAccrualUpdate",
    "InvoiceCreate",
    "InvoiceEDIInformationCreate",
    "InvoiceEDIInformationUpdate",
    "InvoicePaymentCreate",
    "InvoicePaymentUpdate",
    "InvoiceRowCreate",
    "InvoiceRowUpdate",
    "InvoiceUpdate",
    "LabelCreate",
    "LabelUpdate",
    "ModeOfPaymentCreate",
    "ModeOfPaymentUpdate",
    "OfferCreate",
    "OfferRowCreate",
    "OfferRowUpdate",
    "OfferUpdate",
    "OrderCreate",
    "OrderRowCreate",
    "OrderRowUpdate",
    "OrderUpdate",
    "PaymentWriteOffCreate",
    "PaymentWriteOffUpdate",
    "PredefinedAccountUpdate",
    "PredefinedVoucherSeriesUpdate",
    "PriceCreate",
    "PriceListCreate",
    "PriceListUpdate",
    "PriceUpdate",
    "ProjectCreate",
    "ProjectUpdate",
    "SalaryTransactionCreate",
    "SalaryTransactionUpdate",
    "ScheduleTimeUpdate",
    "SupplierCreate",
    "SupplierInvoiceAccrualCreate",
    "SupplierInvoiceAccrualUpdate",
    "SupplierInvoiceCreate",
    "SupplierInvoiceExternalURLConnectionCreate",
    "SupplierInvoiceExternalURLConnectionUpdate",
    "SupplierInvoiceFileConnectionCreate",
    "SupplierInvoicePaymentCreate",
    "SupplierInvoicePaymentUpdate",
    "SupplierInvoiceRowCreate",
    "SupplierInvoiceRowUpdate",
    "SupplierInvoiceUpdate",
    "SupplierUpdate",
    "TaxReductionAmountCreate",
    "TaxReductionAmountUpdate",
    "TaxReductionCreate",
    "TaxReductionUpdate",
    "TermsOfDeliveryCreate",
    "TermsOfDeliveryUpdate",
    "TermsOfPaymentCreate",
    "TermsOfPaymentUpdate",
    "UnitCreate",
    "UnitUpdate",
    "VoucherCreate",
    "VoucherFileConnectionCreate",
    "VoucherRowCreate",
    "VoucherSeriesCreate",
    "VoucherSeriesUpdate",
    "WayOfDeliveryCreate",
    "WayOfDeliveryUpdate",
    "bank_processes",
    "recurring_billing",
    "warehouse",
]
