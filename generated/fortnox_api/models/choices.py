"""Enums. Each takes its known values or any other string."""

from typing import Literal

AbsenceTransactionCauseCode = (
    Literal[
        "ASK",
        "ATF",
        "FAC",
        "FPE",
        "FR1",
        "FRA",
        "HAV",
        "KOM",
        "MIL",
        "NAR",
        "NÄR",
        "OS1",
        "OS2",
        "OS3",
        "OS4",
        "OS5",
        "PAP",
        "PEM",
        "PER",
        "SEM",
        "SJK",
        "SMB",
        "SVE",
        "TJL",
        "UTB",
        "VAB",
    ]
    | str
)

AbsenceTransactionCode = (
    Literal[
        "ASK",
        "ATF",
        "FAC",
        "FPE",
        "FR1",
        "FRA",
        "HAV",
        "KOM",
        "MIL",
        "NAR",
        "NÄR",
        "OS1",
        "OS2",
        "OS3",
        "OS4",
        "OS5",
        "PAP",
        "PEM",
        "PER",
        "SEM",
        "SJK",
        "SMB",
        "SVE",
        "TJL",
        "UTB",
        "VAB",
    ]
    | str
)

AbsenceTransactionListItemCauseCode = (
    Literal[
        "ASK",
        "ATF",
        "FAC",
        "FPE",
        "FR1",
        "FRA",
        "HAV",
        "KOM",
        "MIL",
        "NAR",
        "NÄR",
        "OS1",
        "OS2",
        "OS3",
        "OS4",
        "OS5",
        "PAP",
        "PEM",
        "PER",
        "SEM",
        "SJK",
        "SMB",
        "SVE",
        "TJL",
        "UTB",
        "VAB",
    ]
    | str
)

AccountCostCenterSettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

AccountListItemCostCenterSettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

AccountListItemProjectSettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

AccountProjectSettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

AccountQuantitySettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

AccountSortBy = Literal["number",] | str

AccountSortorder = Literal["ascending", "descending"] | str

AccountTransactionInformationSettings = Literal["ALLOWED", "MANDATORY", "NOTALLOWED"] | str

ArticleFilter = Literal["active", "inactive"] | str

ArticleHouseworkType = (
    Literal[
        "BABYSITTING",
        "CHARGINGSTATIONELECTRICVEHICLE",
        "CLEANING",
        "CONSTRUCTION",
        "COOKING",
        "ELECTRICITY",
        "EMPTYHOUSEWORK",
        "FURNISHING",
        "GARDENING",
        "GLASSMETALWORK",
        "GROUNDDRAINAGEWORK",
        "HOMEMAINTENANCE",
        "HVAC",
        "ITSERVICES",
        "MAJORAPPLIANCEREPAIR",
        "MASONRY",
        "MOVINGSERVICES",
        "OTHERCARE",
        "OTHERCOSTS",
        "PAINTINGWALLPAPERING",
        "SNOWPLOWING",
        "SOLARCELLS",
        "STORAGESELFPRODUCEDELECTRICITY",
        "TEXTILECLOTHING",
        "TRANSPORTATIONSERVICES",
        "TUTORING",
        "WASHINGANDCAREOFCLOTHING",
    ]
    | str
)

ArticleSortBy = Literal["articlenumber", "quantityinstock", "reservedquantity", "stockvalue"] | str

ArticleSortorder = Literal["ascending", "descending"] | str

ArticleType = Literal["SERVICE", "STOCK"] | str

AssetFilter = Literal["active", "fully_depreciated", "inactive", "scrapped", "sold", "voided"] | str

AttachmentEntityType = Literal["C", "F", "LGR_IG", "LGR_IO", "O", "OF"] | str

AttendanceTransactionCauseCode = (
    Literal[
        "ARB",
        "BE1",
        "BE2",
        "BER",
        "FLX",
        "HLG",
        "JO2",
        "JOR",
        "JR1",
        "JR2",
        "MER",
        "NV9",
        "OB1",
        "OB2",
        "OB3",
        "OB4",
        "OB5",
        "OK0",
        "OK1",
        "OK2",
        "OK3",
        "OK4",
        "OK5",
        "OT1",
        "OT2",
        "OT3",
        "OT4",
        "OT5",
        "RE1",
        "RES",
        "TID",
        "ÖK1",
        "ÖK2",
        "ÖK3",
        "ÖK4",
        "ÖK5",
        "ÖT1",
        "ÖT2",
        "ÖT3",
        "ÖT4",
        "ÖT5",
    ]
    | str
)

AttendanceTransactionCode = (
    Literal[
        "ARB",
        "BE1",
        "BE2",
        "BER",
        "FLX",
        "HLG",
        "JO2",
        "JOR",
        "JR1",
        "JR2",
        "MER",
        "NV9",
        "OB1",
        "OB2",
        "OB3",
        "OB4",
        "OB5",
        "OK0",
        "OK1",
        "OK2",
        "OK3",
        "OK4",
        "OK5",
        "OT1",
        "OT2",
        "OT3",
        "OT4",
        "OT5",
        "RE1",
        "RES",
        "TID",
        "ÖK1",
        "ÖK2",
        "ÖK3",
        "ÖK4",
        "ÖK5",
        "ÖT1",
        "ÖT2",
        "ÖT3",
        "ÖT4",
        "ÖT5",
    ]
    | str
)

AttendanceTransactionListItemCauseCode = (
    Literal[
        "ARB",
        "BE1",
        "BE2",
        "BER",
        "FLX",
        "HLG",
        "JO2",
        "JOR",
        "JR1",
        "JR2",
        "MER",
        "NV9",
        "OB1",
        "OB2",
        "OB3",
        "OB4",
        "OB5",
        "OK0",
        "OK1",
        "OK2",
        "OK3",
        "OK4",
        "OK5",
        "OT1",
        "OT2",
        "OT3",
        "OT4",
        "OT5",
        "RE1",
        "RES",
        "TID",
        "ÖK1",
        "ÖK2",
        "ÖK3",
        "ÖK4",
        "ÖK5",
        "ÖT1",
        "ÖT2",
        "ÖT3",
        "ÖT4",
        "ÖT5",
    ]
    | str
)

ContractAccrualListItemPeriod = Literal["ANNUALLY", "BIMONTHLY", "MONTHLY", "QUARTERLY", "SEMIANNUALLY"] | str

ContractAccrualPeriod = Literal["ANNUALLY", "BIMONTHLY", "MONTHLY", "QUARTERLY", "SEMIANNUALLY"] | str

ContractFilter = Literal["active", "finished", "inactive"] | str

ContractLanguage = Literal["EN", "SV"] | str

ContractRowDiscountType = Literal["AMOUNT", "PERCENT"] | str

ContractRowHouseWorkType = (
    Literal[
        "BABYSITTING",
        "CLEANING",
        "CONSTRUCTION",
        "COOKING",
        "ELECTRICITY",
        "GARDENING",
        "GLASSMETALWORK",
        "GROUNDDRAINAGEWORK",
        "HVAC",
        "MASONRY",
        "OTHERCARE",
        "OTHERCOSTS",
        "PAINTINGWALLPAPERING",
        "SNOWPLOWING",
        "TEXTILECLOTHING",
        "TUTORING",
    ]
    | str
)

ContractTaxReductionType = Literal["green", "none", "rot", "rut"] | str

ContractTemplateRowDiscountType = Literal["AMOUNT", "PERCENT"] | str

CostCenterSortBy = Literal["code",] | str

CostCenterSortorder = Literal["ascending", "descending"] | str

CustomerDefaultDeliveryTypesInvoice = Literal["ELECTRONICINVOICE", "EMAIL", "PRINT", "PRINTSERVICE"] | str

CustomerDefaultDeliveryTypesOffer = Literal["EMAIL", "PRINT", "PRINTSERVICE"] | str

CustomerDefaultDeliveryTypesOrder = Literal["EMAIL", "PRINT", "PRINTSERVICE"] | str

CustomerFilter = Literal["active", "inactive"] | str

CustomerSortBy = Literal["customernumber", "name"] | str

CustomerSortorder = Literal["ascending", "descending"] | str

CustomerType = Literal["COMPANY", "PRIVATE"] | str

CustomerVATType = Literal["EUREVERSEDVAT", "EUVAT", "EXPORT", "SEREVERSEDVAT", "SEVAT"] | str

EmployeeEmploymentForm = Literal["FER", "NEJ", "PRA", "PRJ", "PRO", "SES", "SVT", "TID", "TV", "VIK"] | str

EmployeeForaType = (
    Literal[
        "-",
        "A",
        "A11",
        "A12",
        "A13",
        "A14",
        "A15",
        "A16",
        "A17",
        "A18",
        "A19",
        "A20",
        "A21",
        "A22",
        "A23",
        "A24",
        "A25",
        "A26",
        "A27",
        "A28",
        "A29",
        "A3",
        "A30",
        "A41",
        "A42",
        "A43",
        "A44",
        "A45",
        "A46",
        "A47",
        "A48",
        "A51",
        "A52",
        "A53",
        "A54",
        "A55",
        "A56",
        "A57",
        "A58",
        "A59",
        "A60",
        "A61",
        "A62",
        "A63",
        "A64",
        "A65",
        "A66",
        "A67",
        "A68",
        "A69",
        "A70",
        "A71",
        "A72",
        "A73",
        "A74",
        "A75",
        "A76",
        "A77",
        "A78",
        "A79",
        "A80",
        "A81",
        "A82",
        "A83",
        "A84",
        "A85",
        "A86",
        "A91",
        "A92",
        "A93",
        "T",
        "T6",
    ]
    | str
)

EmployeeListItemEmploymentForm = Literal["FER", "NEJ", "PRA", "PRJ", "PRO", "SES", "SVT", "TID", "TV", "VIK"] | str

EmployeeListItemForaType = (
    Literal[
        "-",
        "A",
        "A11",
        "A12",
        "A13",
        "A14",
        "A15",
        "A16",
        "A17",
        "A18",
        "A19",
        "A20",
        "A21",
        "A22",
        "A23",
        "A24",
        "A25",
        "A26",
        "A27",
        "A28",
        "A29",
        "A3",
        "A30",
        "A41",
        "A42",
        "A43",
        "A44",
        "A45",
        "A46",
        "A47",
        "A48",
        "A51",
        "A52",
        "A53",
        "A54",
        "A55",
        "A56",
        "A57",
        "A58",
        "A59",
        "A60",
        "A61",
        "A62",
        "A63",
        "A64",
        "A65",
        "A66",
        "A67",
        "A68",
        "A69",
        "A70",
        "A71",
        "A72",
        "A73",
        "A74",
        "A75",
        "A76",
        "A77",
        "A78",
        "A79",
        "A80",
        "A81",
        "A82",
        "A83",
        "A84",
        "A85",
        "A86",
        "A91",
        "A92",
        "A93",
        "T",
        "T6",
    ]
    | str
)

EmployeeListItemPayslipType = Literal["digital", "kivra", "pdf"] | str

EmployeeListItemPersonelType = Literal["ARB", "TJM"] | str

EmployeeListItemSalaryForm = Literal["MAN", "TIM"] | str

EmployeeListItemTaxAllowance = Literal["???", "EJ", "EXT", "HUV", "STU", "TMP"] | str

EmployeePayslipType = Literal["digital", "kivra", "pdf"] | str

EmployeePersonelType = Literal["ARB", "TJM"] | str

EmployeeSalaryForm = Literal["MAN", "TIM"] | str

EmployeeTaxAllowance = Literal["???", "EJ", "EXT", "HUV", "STU", "TMP"] | str

FinancialYearAccountingMethod = Literal["ACCRUAL", "CASH"] | str

InvoiceAccountingMethod = Literal["ACCRUAL", "CASH"] | str

InvoiceAccrualListItemPeriod = (
    Literal[
        "12_MONTHS",
        "1_MONTHS",
        "2_MONTHS",
        "3_MONTHS",
        "6_MONTHS",
        "ANNUALLY",
        "BIMONTHLY",
        "MONTHLY",
        "QUARTERLY",
        "SEMIANNUALLY",
    ]
    | str
)

InvoiceAccrualPeriod = (
    Literal[
        "12_MONTHS",
        "1_MONTHS",
        "2_MONTHS",
        "3_MONTHS",
        "6_MONTHS",
        "ANNUALLY",
        "BIMONTHLY",
        "MONTHLY",
        "QUARTERLY",
        "SEMIANNUALLY",
    ]
    | str
)

InvoiceFilter = Literal["cancelled", "fullypaid", "unbooked", "unpaid", "unpaidoverdue"] | str

InvoiceInvoiceType = Literal["AGREEMENTINVOICE", "CASHINVOICE", "INTRESTINVOICE", "INVOICE", "SUMMARYINVOICE"] | str

InvoiceLanguage = Literal["EN", "SV"] | str

InvoiceListItemInvoiceType = (
    Literal["AGREEMENTINVOICE", "CASHINVOICE", "INTRESTINVOICE", "INVOICE", "SUMMARYINVOICE"] | str
)

InvoicePaymentSortBy = Literal["paymentdate",] | str

InvoicePaymentWay = Literal["AG", "CARD", "CASH"] | str

InvoiceRowDiscountType = Literal["AMOUNT", "PERCENT"] | str

InvoiceRowHouseWorkType = (
    Literal[
        "BABYSITTING",
        "CHARGINGSTATIONELECTRICVEHICLE",
        "CLEANING",
        "CONSTRUCTION",
        "ELECTRICITY",
        "FURNISHING",
        "GARDENING",
        "GLASSMETALWORK",
        "GROUNDDRAINAGEWORK",
        "HOMEMAINTENANCE",
        "HVAC",
        "ITSERVICES",
        "MAJORAPPLIANCEREPAIR",
        "MASONRY",
        "MOVINGSERVICES",
        "OTHERCARE",
        "OTHERCOSTS",
        "PAINTINGWALLPAPERING",
        "SNOWPLOWING",
        "SOLARCELLS",
        "STORAGESELFPRODUCEDELECTRICITY",
        "TEXTILECLOTHING",
        "TRANSPORTATIONSERVICES",
        "WASHINGANDCAREOFCLOTHING",
    ]
    | str
)

InvoiceSortBy = Literal["customername", "customernumber", "documentnumber", "invoicedate", "ocr", "total"] | str

InvoiceSortorder = Literal["ascending", "descending"] | str

InvoiceTaxReductionType = Literal["green", "none", "rot", "rut"] | str

NumberOfAttachmentsEntityType = Literal["C", "F", "LGR_IG", "LGR_IO", "O", "OF"] | str

OfferFilter = Literal["cancelled", "completed", "expired", "notcompleted", "ordercreated", "ordernotcreated"] | str

OfferRowDiscountType = Literal["AMOUNT", "PERCENT"] | str

OfferRowHouseWorkType = (
    Literal[
        "BABYSITTING",
        "CHARGINGSTATIONELECTRICVEHICLE",
        "CLEANING",
        "CONSTRUCTION",
        "COOKING",
        "ELECTRICITY",
        "FURNISHING",
        "GARDENING",
        "GLASSMETALWORK",
        "GROUNDDRAINAGEWORK",
        "HOMEMAINTENANCE",
        "HVAC",
        "ITSERVICES",
        "MAJORAPPLIANCEREPAIR",
        "MASONRY",
        "MOVINGSERVICES",
        "OTHERCARE",
        "OTHERCOSTS",
        "PAINTINGWALLPAPERING",
        "SNOWPLOWING",
        "SOLARCELLS",
        "STORAGESELFPRODUCEDELECTRICITY",
        "TEXTILECLOTHING",
        "TRANSPORTATIONSERVICES",
        "TUTORING",
        "WASHINGANDCAREOFCLOTHING",
    ]
    | str
)

OfferSortBy = Literal["customerName", "id", "total", "transactionDate"] | str

OfferSortorder = Literal["ascending", "descending"] | str

OfferTaxReductionType = Literal["green", "none", "rot", "rut"] | str

OrderDeliveryState = Literal["delivery", "registration", "reservation"] | str

OrderFilter = Literal["cancelled", "expired", "invoicecreated", "invoicenotcreated"] | str

OrderRowDiscountType = Literal["AMOUNT", "PERCENT"] | str

OrderRowHouseWorkType = (
    Literal[
        "BABYSITTING",
        "CHARGINGSTATIONELECTRICVEHICLE",
        "CLEANING",
        "CONSTRUCTION",
        "ELECTRICITY",
        "FURNISHING",
        "GARDENING",
        "GLASSMETALWORK",
        "GROUNDDRAINAGEWORK",
        "HOMEMAINTENANCE",
        "HVAC",
        "ITSERVICES",
        "MAJORAPPLIANCEREPAIR",
        "MASONRY",
        "MOVINGSERVICES",
        "OTHERCARE",
        "OTHERCOSTS",
        "PAINTINGWALLPAPERING",
        "SNOWPLOWING",
        "SOLARCELLS",
        "STORAGESELFPRODUCEDELECTRICITY",
        "TEXTILECLOTHING",
        "TRANSPORTATIONSERVICES",
        "WASHINGANDCAREOFCLOTHING",
    ]
    | str
)

OrderSortBy = Literal["customername", "customernumber", "documentnumber", "orderdate", "total"] | str

OrderSortorder = Literal["ascending", "descending"] | str

OrderTaxReductionType = Literal["green", "none", "rot", "rut"] | str

ProjectListItemStatus = Literal["COMPLETED", "NOTSTARTED", "ONGOING"] | str

ProjectStatus = Literal["COMPLETED", "NOTSTARTED", "ONGOING"] | str

SieType = Literal["1", "2", "3", "4"] | str

SupplierInvoiceAccountingMethod = Literal["ACCRUAL", "CASH"] | str

SupplierInvoiceAccrualListItemPeriod = (
    Literal[
        "12_MONTHS",
        "1_MONTHS",
        "2_MONTHS",
        "3_MONTHS",
        "6_MONTHS",
        "ANNUALLY",
        "BIMONTHLY",
        "MONTHLY",
        "QUARTERLY",
        "SEMIANNUALLY",
    ]
    | str
)

SupplierInvoiceAccrualPeriod = (
    Literal[
        "12_MONTHS",
        "1_MONTHS",
        "2_MONTHS",
        "3_MONTHS",
        "6_MONTHS",
        "ANNUALLY",
        "BIMONTHLY",
        "MONTHLY",
        "QUARTERLY",
        "SEMIANNUALLY",
    ]
    | str
)

SupplierInvoiceFilter = (
    Literal["authorizepending", "cancelled", "fullypaid", "pendingpayment", "unbooked", "unpaid", "unpaidoverdue"] | str
)

SupplierInvoicePaymentListItemSource = Literal["direct", "manual"] | str

SupplierInvoicePaymentSource = Literal["direct", "manual"] | str

SupplierInvoiceRowCode = (
    Literal["ACC", "AFE", "CNC", "CND", "FRT", "GWB", "PRC", "PRD", "PRE", "ROV", "SRC", "SRD", "TOT", "VAT"] | str
)

SupplierInvoiceSalesType = Literal["SERVICE", "STOCK"] | str

SupplierInvoiceVATType = Literal["EUINTERNAL", "NORMAL", "REVERSE"] | str

TaxReductionAmountWorkType = (
    Literal["CHARGINGSTATIONELECTRICVEHICLE", "SOLARCELLS", "STORAGESELFPRODUCEDELECTRICITY"] | str
)

TaxReductionFilter = Literal["invoices", "offers", "orders"] | str

TaxReductionListItemReferenceDocumentType = Literal["INVOICE", "OFFER", "ORDER"] | str

TaxReductionReferenceDocumentType = Literal["INVOICE", "OFFER", "ORDER"] | str

VoucherListItemReferenceType = (
    Literal[
        "ACCRUAL",
        "CASHINVOICE",
        "INVOICE",
        "INVOICEPAYMENT",
        "MANUAL",
        "PAYROLLBOOKKEEP",
        "SUPPLIERINVOICE",
        "SUPPLIERPAYMENT",
    ]
    | str
)

VoucherReferenceType = (
    Literal[
        "ACCRUAL",
        "CASHINVOICE",
        "INVOICE",
        "INVOICEPAYMENT",
        "MANUAL",
        "PAYROLLBOOKKEEP",
        "SUPPLIERINVOICE",
        "SUPPLIERPAYMENT",
    ]
    | str
)

VoucherSeriesSortBy = Literal["code",] | str

VoucherSeriesSortorder = Literal["ascending", "descending"] | str

VoucherSortBy = Literal["referencenumber", "referencetype", "vouchernumber", "voucherseries"] | str

VoucherSortorder = Literal["ascending", "descending"] | str
