"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

from fortnox_api.models.choices import (
    AbsenceTransactionCauseCode,
    AccountCostCenterSettings,
    AccountProjectSettings,
    AccountTransactionInformationSettings,
    ArticleHouseworkType,
    ArticleType,
    AttachmentEntityType,
    AttendanceTransactionCauseCode,
    ContractLanguage,
    ContractRowDiscountType,
    ContractRowHouseWorkType,
    ContractTaxReductionType,
    ContractTemplateRowDiscountType,
    CustomerDefaultDeliveryTypesInvoice,
    CustomerDefaultDeliveryTypesOffer,
    CustomerDefaultDeliveryTypesOrder,
    CustomerType,
    CustomerVATType,
    EmployeeEmploymentForm,
    EmployeeForaType,
    EmployeePayslipType,
    EmployeePersonelType,
    EmployeeSalaryForm,
    EmployeeTaxAllowance,
    FinancialYearAccountingMethod,
    InvoiceAccrualPeriod,
    InvoiceInvoiceType,
    InvoiceLanguage,
    InvoiceRowDiscountType,
    InvoiceRowHouseWorkType,
    InvoiceTaxReductionType,
    OfferRowDiscountType,
    OfferRowHouseWorkType,
    OfferTaxReductionType,
    OrderDeliveryState,
    OrderRowDiscountType,
    OrderRowHouseWorkType,
    OrderTaxReductionType,
    ProjectStatus,
    SupplierInvoiceAccrualPeriod,
    SupplierInvoiceRowCode,
    SupplierInvoiceSalesType,
    SupplierInvoiceVATType,
    TaxReductionAmountWorkType,
    TaxReductionReferenceDocumentType,
)
from fortnox_core.ids import ArchiveFileId
from fortnox_core.ids import FileId as FileId_aliased
from fortnox_core.payload import Blank, DateInput, DecimalInput, TextNumber


class AbsenceTransactionCreate(TypedDict):
    """Keys of one absence transaction to send."""

    CauseCode: AbsenceTransactionCauseCode
    CostCenter: NotRequired[str | None]
    Date: DateInput
    EmployeeId: TextNumber
    Extent: NotRequired[DecimalInput | None]
    HolidayEntitling: NotRequired[bool | None]
    Hours: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]


class AbsenceTransactionUpdate(TypedDict):
    """Keys of one absence transaction to send."""

    CauseCode: NotRequired[AbsenceTransactionCauseCode | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Extent: NotRequired[DecimalInput | Blank | None]
    HolidayEntitling: NotRequired[bool | Blank | None]
    Hours: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class AccountOpeningQuantitiesCreate(TypedDict):
    """Keys of one account opening quantities to send."""

    Balance: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]


class AccountOpeningQuantitiesUpdate(TypedDict):
    """Keys of one account opening quantities to send."""

    Balance: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class AccountUpdate(TypedDict):
    """Keys of one account to send.

    Limits:
        Description: at most 200 characters.
        Number: 1000 to 9999.
    """

    Active: NotRequired[bool | Blank | None]
    BalanceBroughtForward: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    CostCenterSettings: NotRequired[AccountCostCenterSettings | Blank | None]
    Description: NotRequired[str | Blank | None]
    Number: NotRequired[int | Blank | None]
    OpeningQuantities: NotRequired[list[AccountOpeningQuantitiesUpdate] | None]
    Project: NotRequired[TextNumber | Blank | None]
    ProjectSettings: NotRequired[AccountProjectSettings | Blank | None]
    SRU: NotRequired[int | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]
    TransactionInformationSettings: NotRequired[AccountTransactionInformationSettings | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class AccrualRowCreate(TypedDict):
    """Keys of one accrual row to send.

    Limits:
        TransactionInformation: at most 100 characters.
    """

    Account: int
    CostCenter: NotRequired[str | None]
    Credit: NotRequired[DecimalInput | None]
    Debit: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    TransactionInformation: NotRequired[str | None]


class AccrualRowUpdate(TypedDict):
    """Keys of one accrual row to send.

    Limits:
        TransactionInformation: at most 100 characters.
    """

    Account: NotRequired[int | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Credit: NotRequired[DecimalInput | Blank | None]
    Debit: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class ArticleCreate(TypedDict):
    """Keys of one article to send.

    Limits:
        ArticleNumber: at most 50 characters.
        ConstructionAccount: 1000 to 99999.
        Depth: 0 to 999999999.
        Description: at most 200 characters.
        EAN: at most 30 characters.
        EUAccount: 1000 to 99999.
        EUVATAccount: 1000 to 99999.
        ExportAccount: 1000 to 99999.
        Height: 0 to 999999999.
        Manufacturer: at most 50 characters.
        ManufacturerArticleNumber: at most 50 characters.
        Note: at most 10000 characters.
        PurchaseAccount: 1000 to 99999.
        SalesAccount: 1000 to 99999.
        StockPlace: at most 100 characters.
        Weight: 0 to 999999999.
        Width: 0 to 999999999.
    """

    Active: NotRequired[bool | None]
    ArticleNumber: NotRequired[TextNumber | None]
    Bulky: NotRequired[bool | None]
    ConstructionAccount: NotRequired[int | None]
    CostCalculationMethod: NotRequired[str | None]
    DefaultStockLocation: NotRequired[str | None]
    DefaultStockPoint: NotRequired[str | None]
    Depth: NotRequired[int | None]
    Description: str
    DirectCost: NotRequired[DecimalInput | None]
    EAN: NotRequired[str | None]
    EUAccount: NotRequired[int | None]
    EUVATAccount: NotRequired[int | None]
    Expired: NotRequired[bool | None]
    ExportAccount: NotRequired[int | None]
    FreightCost: NotRequired[DecimalInput | None]
    Height: NotRequired[int | None]
    Housework: NotRequired[bool | None]
    HouseworkType: NotRequired[ArticleHouseworkType | None]
    Manufacturer: NotRequired[str | None]
    ManufacturerArticleNumber: NotRequired[str | None]
    Note: NotRequired[str | None]
    OtherCost: NotRequired[DecimalInput | None]
    PurchaseAccount: NotRequired[int | None]
    PurchasePrice: NotRequired[DecimalInput | None]
    QuantityInStock: NotRequired[DecimalInput | None]
    SalesAccount: NotRequired[int | None]
    StockAccount: NotRequired[int | None]
    StockChangeAccount: NotRequired[int | None]
    StockGoods: NotRequired[bool | None]
    StockPlace: NotRequired[str | None]
    StockWarning: NotRequired[DecimalInput | None]
    SupplierNumber: NotRequired[TextNumber | None]
    Type: NotRequired[ArticleType | None]
    Unit: NotRequired[str | None]
    VAT: NotRequired[DecimalInput | None]
    WebshopArticle: NotRequired[bool | None]
    Weight: NotRequired[int | None]
    Width: NotRequired[int | None]


class ArticleFileConnectionCreate(TypedDict):
    """Keys of one article file connection to send."""

    ArticleNumber: TextNumber
    FileId: str


class ArticleUpdate(TypedDict):
    """Keys of one article to send.

    Limits:
        ArticleNumber: at most 50 characters.
        ConstructionAccount: 1000 to 99999.
        Depth: 0 to 999999999.
        Description: at most 200 characters.
        EAN: at most 30 characters.
        EUAccount: 1000 to 99999.
        EUVATAccount: 1000 to 99999.
        ExportAccount: 1000 to 99999.
        Height: 0 to 999999999.
        Manufacturer: at most 50 characters.
        ManufacturerArticleNumber: at most 50 characters.
        Note: at most 10000 characters.
        PurchaseAccount: 1000 to 99999.
        SalesAccount: 1000 to 99999.
        StockPlace: at most 100 characters.
        Weight: 0 to 999999999.
        Width: 0 to 999999999.
    """

    Active: NotRequired[bool | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    Bulky: NotRequired[bool | Blank | None]
    ConstructionAccount: NotRequired[int | Blank | None]
    CostCalculationMethod: NotRequired[str | Blank | None]
    DefaultStockLocation: NotRequired[str | Blank | None]
    DefaultStockPoint: NotRequired[str | Blank | None]
    Depth: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    DirectCost: NotRequired[DecimalInput | Blank | None]
    EAN: NotRequired[str | Blank | None]
    EUAccount: NotRequired[int | Blank | None]
    EUVATAccount: NotRequired[int | Blank | None]
    Expired: NotRequired[bool | Blank | None]
    ExportAccount: NotRequired[int | Blank | None]
    FreightCost: NotRequired[DecimalInput | Blank | None]
    Height: NotRequired[int | Blank | None]
    Housework: NotRequired[bool | Blank | None]
    HouseworkType: NotRequired[ArticleHouseworkType | Blank | None]
    Manufacturer: NotRequired[str | Blank | None]
    ManufacturerArticleNumber: NotRequired[str | Blank | None]
    Note: NotRequired[str | Blank | None]
    OtherCost: NotRequired[DecimalInput | Blank | None]
    PurchaseAccount: NotRequired[int | Blank | None]
    PurchasePrice: NotRequired[DecimalInput | Blank | None]
    QuantityInStock: NotRequired[DecimalInput | Blank | None]
    SalesAccount: NotRequired[int | Blank | None]
    StockAccount: NotRequired[int | Blank | None]
    StockChangeAccount: NotRequired[int | Blank | None]
    StockGoods: NotRequired[bool | Blank | None]
    StockPlace: NotRequired[str | Blank | None]
    StockWarning: NotRequired[DecimalInput | Blank | None]
    SupplierNumber: NotRequired[TextNumber | Blank | None]
    Type: NotRequired[ArticleType | Blank | None]
    Unit: NotRequired[str | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    WebshopArticle: NotRequired[bool | Blank | None]
    Weight: NotRequired[int | Blank | None]
    Width: NotRequired[int | Blank | None]


class ArticleUrlConnectionCreate(TypedDict):
    """Keys of one article url connection to send."""

    ArticleNumber: TextNumber
    URLConnection: str


class ArticleUrlConnectionUpdate(TypedDict):
    """Keys of one article url connection to send."""

    ArticleNumber: NotRequired[TextNumber | Blank | None]
    URLConnection: NotRequired[str | Blank | None]


class AssetAction(TypedDict):
    """Keys of one asset action to send."""

    Amount: NotRequired[DecimalInput | None]
    AssetIds: NotRequired[list[int] | None]
    Comment: NotRequired[str | None]
    Date: NotRequired[DateInput | None]
    DepreciateUntil: NotRequired[DateInput | None]
    FinancialYearId: NotRequired[int | None]
    Percentage: NotRequired[DecimalInput | None]
    Price: NotRequired[DecimalInput | None]
    TransactionDate: NotRequired[DateInput | None]


class AssetCreate(TypedDict):
    """Keys of one asset to send."""

    AcquisitionDate: NotRequired[DateInput | None]
    AcquisitionStart: NotRequired[DateInput | None]
    AcquisitionValue: NotRequired[DecimalInput | None]
    Brand: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Department: NotRequired[str | None]
    DepreciateToResidualValue: NotRequired[DecimalInput | None]
    DepreciationFinal: NotRequired[DateInput | None]
    DepreciationMethod: NotRequired[int | None]
    Description: NotRequired[str | None]
    Group: NotRequired[str | None]
    InsuredNumber: NotRequired[str | None]
    InsuredWith: NotRequired[str | None]
    Notes: NotRequired[str | None]
    Number: NotRequired[str | None]
    Placement: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    Reference: NotRequired[str | None]
    Room: NotRequired[str | None]
    TypeId: NotRequired[int | None]


class AssetDelete(TypedDict):
    """Keys of one asset delete to send."""

    Date: NotRequired[DateInput | None]


class AssetFileConnectionCreate(TypedDict):
    """Keys of one asset file connection to send."""

    AssetId: NotRequired[str | None]
    FileId: NotRequired[str | None]
    Name: NotRequired[str | None]


class AssetTypeCreate(TypedDict):
    """Keys of one asset type to send."""

    AccountAssetId: NotRequired[str | None]
    AccountDepreciationId: NotRequired[str | None]
    AccountOffsetSaleId: NotRequired[str | None]
    AccountRevaluationId: NotRequired[str | None]
    AccountSaleLossId: NotRequired[str | None]
    AccountSaleWinId: NotRequired[str | None]
    AccountValueLossId: NotRequired[str | None]
    AccountWriteDownAckId: NotRequired[str | None]
    AccountWriteDownId: NotRequired[str | None]
    Description: NotRequired[str | None]
    Notes: NotRequired[str | None]
    Number: NotRequired[str | None]
    Type: NotRequired[str | None]


class AssetTypeUpdate(TypedDict):
    """Keys of one asset type to send."""

    AccountAssetId: NotRequired[str | Blank | None]
    AccountDepreciationId: NotRequired[str | Blank | None]
    AccountOffsetSaleId: NotRequired[str | Blank | None]
    AccountRevaluationId: NotRequired[str | Blank | None]
    AccountSaleLossId: NotRequired[str | Blank | None]
    AccountSaleWinId: NotRequired[str | Blank | None]
    AccountValueLossId: NotRequired[str | Blank | None]
    AccountWriteDownAckId: NotRequired[str | Blank | None]
    AccountWriteDownId: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Notes: NotRequired[str | Blank | None]
    Number: NotRequired[str | Blank | None]
    Type: NotRequired[str | Blank | None]


class AssetUpdate(TypedDict):
    """Keys of one asset to send."""

    AcquisitionDate: NotRequired[DateInput | Blank | None]
    AcquisitionStart: NotRequired[DateInput | Blank | None]
    AcquisitionValue: NotRequired[DecimalInput | Blank | None]
    Brand: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Department: NotRequired[str | Blank | None]
    DepreciateToResidualValue: NotRequired[DecimalInput | Blank | None]
    DepreciationFinal: NotRequired[DateInput | Blank | None]
    DepreciationMethod: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    Group: NotRequired[str | Blank | None]
    InsuredNumber: NotRequired[str | Blank | None]
    InsuredWith: NotRequired[str | Blank | None]
    Notes: NotRequired[str | Blank | None]
    Number: NotRequired[str | Blank | None]
    Placement: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Reference: NotRequired[str | Blank | None]
    Room: NotRequired[str | Blank | None]
    TypeId: NotRequired[int | Blank | None]


class AttachmentCreate(TypedDict):
    """Keys of one attachment to send."""

    entityId: NotRequired[TextNumber | None]
    entityType: NotRequired[AttachmentEntityType | None]
    fileId: NotRequired[ArchiveFileId | None]
    id: NotRequired[str | None]
    includeOnSend: NotRequired[bool | None]


class AttachmentReplace(TypedDict):
    """Keys of one attachment to send."""

    entityId: NotRequired[TextNumber | None]
    entityType: NotRequired[AttachmentEntityType | None]
    fileId: NotRequired[ArchiveFileId | None]
    id: NotRequired[str | None]
    includeOnSend: NotRequired[bool | None]


class AttendanceTransactionCreate(TypedDict):
    """Keys of one attendance transaction to send.

    Limits:
        CauseCode: exactly 3 characters.
        EmployeeId: at most 15 characters.
    """

    CauseCode: AttendanceTransactionCauseCode
    CostCenter: NotRequired[str | None]
    Date: DateInput
    EmployeeId: TextNumber
    Hours: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]


class AttendanceTransactionUpdate(TypedDict):
    """Keys of one attendance transaction to send.

    Limits:
        CauseCode: exactly 3 characters.
        EmployeeId: at most 15 characters.
    """

    CauseCode: NotRequired[AttendanceTransactionCauseCode | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Hours: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class ContractAccrualCreate(TypedDict):
    """Keys of one contract accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        AccrualRows: at least 2 items.
        CostAccount: 1000 to 9999.
    """

    AccrualAccount: int
    AccrualRows: list[AccrualRowCreate]
    CostAccount: int
    Description: str
    DocumentNumber: TextNumber
    Total: DecimalInput
    VATIncluded: NotRequired[bool | None]


class ContractAccrualUpdate(TypedDict):
    """Keys of one contract accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        AccrualRows: at least 2 items.
        CostAccount: 1000 to 9999.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    AccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    CostAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    DocumentNumber: NotRequired[TextNumber | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class ContractRowCreate(TypedDict):
    """Keys of one contract row to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | None]
    ArticleNumber: TextNumber
    CostCenter: NotRequired[str | None]
    DeliveredQuantity: DecimalInput
    Description: NotRequired[str | None]
    Discount: NotRequired[DecimalInput | None]
    DiscountType: NotRequired[ContractRowDiscountType | None]
    HouseWork: NotRequired[bool | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | None]
    HouseWorkType: NotRequired[ContractRowHouseWorkType | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    RowId: NotRequired[int | None]
    Unit: NotRequired[str | None]
    VAT: NotRequired[DecimalInput | None]
    VATCode: NotRequired[str | None]


class ContractRowUpdate(TypedDict):
    """Keys of one contract row to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[ContractRowDiscountType | Blank | None]
    HouseWork: NotRequired[bool | Blank | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | Blank | None]
    HouseWorkType: NotRequired[ContractRowHouseWorkType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    RowId: NotRequired[int | Blank | None]
    Unit: NotRequired[str | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class ContractTemplateRowCreate(TypedDict):
    """Keys of one contract template row to send."""

    AccountNumber: NotRequired[int | None]
    ArticleNumber: NotRequired[TextNumber | None]
    CostCenter: NotRequired[str | None]
    DeliveredQuantity: NotRequired[DecimalInput | None]
    Description: NotRequired[str | None]
    Discount: NotRequired[DecimalInput | None]
    DiscountType: NotRequired[ContractTemplateRowDiscountType | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    Unit: NotRequired[str | None]


class ContractTemplateRowUpdate(TypedDict):
    """Keys of one contract template row to send."""

    AccountNumber: NotRequired[int | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[ContractTemplateRowDiscountType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Unit: NotRequired[str | Blank | None]


class ContractTemplateUpdate(TypedDict):
    """Keys of one contract template to send.

    Limits:
        ContractLength: 1 to 9999.
        InvoiceInterval: 1 to 9999.
        OurReference: at most 25 characters.
        Remarks: at most 1024 characters.
        TemplateName: at most 1024 characters.
    """

    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    Continuous: NotRequired[bool | Blank | None]
    ContractLength: NotRequired[int | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    InvoiceInterval: NotRequired[int | Blank | None]
    InvoiceRows: NotRequired[list[ContractTemplateRowUpdate] | None]
    OurReference: NotRequired[str | Blank | None]
    PrintTemplate: NotRequired[str | Blank | None]
    Remarks: NotRequired[str | Blank | None]
    TemplateName: NotRequired[str | Blank | None]
    TemplateNumber: NotRequired[int | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]


class CostCenterCreate(TypedDict):
    """Keys of one cost center to send.

    Limits:
        Code: at most 6 characters.
    """

    Active: NotRequired[bool | None]
    Code: str
    Description: str
    Note: NotRequired[str | None]


class CostCenterUpdate(TypedDict):
    """Keys of one cost center to send.

    Limits:
        Code: at most 6 characters.
    """

    Active: NotRequired[bool | Blank | None]
    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Note: NotRequired[str | Blank | None]


class CurrencyCreate(TypedDict):
    """Keys of one currency to send."""

    BuyRate: NotRequired[DecimalInput | None]
    Code: str
    Date: NotRequired[DateInput | None]
    Description: str
    IsAutomatic: NotRequired[bool | None]
    SellRate: NotRequired[DecimalInput | None]
    Unit: NotRequired[DecimalInput | None]


class CurrencyUpdate(TypedDict):
    """Keys of one currency to send."""

    BuyRate: NotRequired[DecimalInput | Blank | None]
    Code: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    IsAutomatic: NotRequired[bool | Blank | None]
    SellRate: NotRequired[DecimalInput | Blank | None]
    Unit: NotRequired[DecimalInput | Blank | None]


class CustomerDefaultDeliveryTypesCreate(TypedDict):
    """Keys of one customer default delivery types to send."""

    Invoice: NotRequired[CustomerDefaultDeliveryTypesInvoice | None]
    Offer: NotRequired[CustomerDefaultDeliveryTypesOffer | None]
    Order: NotRequired[CustomerDefaultDeliveryTypesOrder | None]


class CustomerDefaultDeliveryTypesUpdate(TypedDict):
    """Keys of one customer default delivery types to send."""

    Invoice: NotRequired[CustomerDefaultDeliveryTypesInvoice | Blank | None]
    Offer: NotRequired[CustomerDefaultDeliveryTypesOffer | Blank | None]
    Order: NotRequired[CustomerDefaultDeliveryTypesOrder | Blank | None]


class CustomerDefaultTemplatesCreate(TypedDict):
    """Keys of one customer default templates to send."""

    CashInvoice: NotRequired[str | None]
    Invoice: NotRequired[str | None]
    Offer: NotRequired[str | None]
    Order: NotRequired[str | None]


class CustomerDefaultTemplatesUpdate(TypedDict):
    """Keys of one customer default templates to send."""

    CashInvoice: NotRequired[str | Blank | None]
    Invoice: NotRequired[str | Blank | None]
    Offer: NotRequired[str | Blank | None]
    Order: NotRequired[str | Blank | None]


class CustomerReferenceRowCreate(TypedDict):
    """Keys of one customer reference row to send."""

    CustomerNumber: NotRequired[TextNumber | None]
    Reference: NotRequired[str | None]


class CustomerReferenceRowUpdate(TypedDict):
    """Keys of one customer reference row to send."""

    CustomerNumber: NotRequired[TextNumber | Blank | None]
    Reference: NotRequired[str | Blank | None]


class CustomerUpdate(TypedDict):
    """Keys of one customer to send.

    Limits:
        Address1: at most 1024 characters.
        Address2: at most 1024 characters.
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        CountryCode: exactly 2 characters.
        Currency: exactly 3 characters.
        CustomerNumber: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryCountryCode: exactly 2 characters.
        DeliveryFax: at most 1024 characters.
        DeliveryName: at most 1024 characters.
        DeliveryPhone1: at most 1024 characters.
        DeliveryPhone2: at most 1024 characters.
        DeliveryZipCode: at most 10 characters.
        Email: at most 1024 characters.
        EmailInvoice: at most 1024 characters.
        EmailInvoiceBCC: at most 1024 characters.
        EmailInvoiceCC: at most 1024 characters.
        EmailOffer: at most 1024 characters.
        EmailOfferBCC: at most 1024 characters.
        EmailOfferCC: at most 1024 characters.
        EmailOrder: at most 1024 characters.
        EmailOrderBCC: at most 1024 characters.
        EmailOrderCC: at most 1024 characters.
        ExternalReference: at most 1024 characters.
        Fax: at most 1024 characters.
        GLN: exactly 13 characters.
        GLNDelivery: exactly 13 characters.
        InvoiceRemark: at most 1024 characters.
        Name: at most 1024 characters.
        OurReference: at most 50 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        VisitingAddress: at most 128 characters.
        VisitingCity: at most 128 characters.
        VisitingCountryCode: exactly 2 characters.
        VisitingZipCode: at most 10 characters.
        WWW: at most 128 characters.
        YourReference: at most 50 characters.
        ZipCode: at most 10 characters.
    """

    Active: NotRequired[bool | Blank | None]
    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    City: NotRequired[str | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    CountryCode: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber | Blank | None]
    DefaultDeliveryTypes: NotRequired[CustomerDefaultDeliveryTypesUpdate | None]
    DefaultTemplates: NotRequired[CustomerDefaultTemplatesUpdate | None]
    DeliveryAddress1: NotRequired[str | Blank | None]
    DeliveryAddress2: NotRequired[str | Blank | None]
    DeliveryCity: NotRequired[str | Blank | None]
    DeliveryCountryCode: NotRequired[str | Blank | None]
    DeliveryFax: NotRequired[str | Blank | None]
    DeliveryName: NotRequired[str | Blank | None]
    DeliveryPhone1: NotRequired[str | Blank | None]
    DeliveryPhone2: NotRequired[str | Blank | None]
    DeliveryZipCode: NotRequired[str | Blank | None]
    Email: NotRequired[str | Blank | None]
    EmailInvoice: NotRequired[str | Blank | None]
    EmailInvoiceBCC: NotRequired[str | Blank | None]
    EmailInvoiceCC: NotRequired[str | Blank | None]
    EmailOffer: NotRequired[str | Blank | None]
    EmailOfferBCC: NotRequired[str | Blank | None]
    EmailOfferCC: NotRequired[str | Blank | None]
    EmailOrder: NotRequired[str | Blank | None]
    EmailOrderBCC: NotRequired[str | Blank | None]
    EmailOrderCC: NotRequired[str | Blank | None]
    ExternalReference: NotRequired[str | Blank | None]
    Fax: NotRequired[str | Blank | None]
    GLN: NotRequired[str | Blank | None]
    GLNDelivery: NotRequired[str | Blank | None]
    InvoiceAdministrationFee: NotRequired[DecimalInput | Blank | None]
    InvoiceDiscount: NotRequired[DecimalInput | Blank | None]
    InvoiceFreight: NotRequired[DecimalInput | Blank | None]
    InvoiceRemark: NotRequired[str | Blank | None]
    Name: NotRequired[str | Blank | None]
    OrganisationNumber: NotRequired[str | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PriceList: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    SalesAccount: NotRequired[int | Blank | None]
    ShowPriceVATIncluded: NotRequired[bool | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    Type: NotRequired[CustomerType | Blank | None]
    VATNumber: NotRequired[str | Blank | None]
    VATType: NotRequired[CustomerVATType | Blank | None]
    VisitingAddress: NotRequired[str | Blank | None]
    VisitingCity: NotRequired[str | Blank | None]
    VisitingCountryCode: NotRequired[str | Blank | None]
    VisitingZipCode: NotRequired[str | Blank | None]
    WWW: NotRequired[str | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]
    ZipCode: NotRequired[str | Blank | None]


class DocumentLabelCreate(TypedDict):
    """Keys of one document label to send."""

    Id: NotRequired[int | None]


class DocumentLabelUpdate(TypedDict):
    """Keys of one document label to send."""

    Id: NotRequired[int | Blank | None]


class EmailInformationCreate(TypedDict):
    """Keys of one email information to send.

    Limits:
        EmailBody: at most 20000 characters.
        EmailSubject: at most 100 characters.
    """

    EmailAddressBCC: NotRequired[str | None]
    EmailAddressCC: NotRequired[str | None]
    EmailAddressFrom: NotRequired[str | None]
    EmailAddressTo: NotRequired[str | None]
    EmailBody: NotRequired[str | None]
    EmailSubject: NotRequired[str | None]


class EmailInformationUpdate(TypedDict):
    """Keys of one email information to send.

    Limits:
        EmailBody: at most 20000 characters.
        EmailSubject: at most 100 characters.
    """

    EmailAddressBCC: NotRequired[str | Blank | None]
    EmailAddressCC: NotRequired[str | Blank | None]
    EmailAddressFrom: NotRequired[str | Blank | None]
    EmailAddressTo: NotRequired[str | Blank | None]
    EmailBody: NotRequired[str | Blank | None]
    EmailSubject: NotRequired[str | Blank | None]


class EmailSenderCreate(TypedDict):
    """Keys of one email sender to send."""

    Email: str
    Id: NotRequired[int | None]


class EmployeeChildCreate(TypedDict):
    """Keys of one employee child to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    ApprovedDays: int
    Child: str
    EmployeeId: TextNumber
    Id: NotRequired[str | None]
    IngoingWithdrawnDays: int
    WithdrawnDays: NotRequired[DecimalInput | None]


class EmployeeChildUpdate(TypedDict):
    """Keys of one employee child to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    ApprovedDays: NotRequired[int | Blank | None]
    Child: NotRequired[str | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Id: NotRequired[str | Blank | None]
    IngoingWithdrawnDays: NotRequired[int | Blank | None]
    WithdrawnDays: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedSalarySupplementCreate(TypedDict):
    """Keys of one employee dated salary supplement to send."""

    EmployeeId: NotRequired[TextNumber | None]
    FirstDay: NotRequired[DateInput | None]
    FixedSalarySupplement: NotRequired[DecimalInput | None]
    VariableSalarySupplement: NotRequired[DecimalInput | None]


class EmployeeDatedSalarySupplementUpdate(TypedDict):
    """Keys of one employee dated salary supplement to send."""

    EmployeeId: NotRequired[TextNumber | Blank | None]
    FirstDay: NotRequired[DateInput | Blank | None]
    FixedSalarySupplement: NotRequired[DecimalInput | Blank | None]
    VariableSalarySupplement: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedScheduleCreate(TypedDict):
    """Keys of one employee dated schedule to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    EmployeeId: TextNumber
    FirstDay: DateInput
    ScheduleId: NotRequired[str | None]


class EmployeeDatedScheduleUpdate(TypedDict):
    """Keys of one employee dated schedule to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    EmployeeId: NotRequired[TextNumber | Blank | None]
    FirstDay: NotRequired[DateInput | Blank | None]
    ScheduleId: NotRequired[str | Blank | None]


class EmployeeDatedWageCreate(TypedDict):
    """Keys of one employee dated wage to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    EmployeeId: TextNumber
    FirstDay: DateInput
    HourlyPay: NotRequired[DecimalInput | None]
    MonthlySalary: NotRequired[DecimalInput | None]


class EmployeeDatedWageUpdate(TypedDict):
    """Keys of one employee dated wage to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    EmployeeId: NotRequired[TextNumber | Blank | None]
    FirstDay: NotRequired[DateInput | Blank | None]
    HourlyPay: NotRequired[DecimalInput | Blank | None]
    MonthlySalary: NotRequired[DecimalInput | Blank | None]


class EmployeeIngoingSickLeaveCreate(TypedDict):
    """Keys of one employee ingoing sick leave to send."""

    EndDate: NotRequired[str | None]
    FirstDay: str
    SickDaysCount: NotRequired[DecimalInput | None]
    SickWaitingPeriodDeduction: NotRequired[DecimalInput | None]


class EmployeeIngoingSickLeaveUpdate(TypedDict):
    """Keys of one employee ingoing sick leave to send."""

    EndDate: NotRequired[str | Blank | None]
    FirstDay: NotRequired[str | Blank | None]
    SickDaysCount: NotRequired[DecimalInput | Blank | None]
    SickWaitingPeriodDeduction: NotRequired[DecimalInput | Blank | None]


class EmployeeOpeningSalaryCreate(TypedDict):
    """Keys of one employee opening salary to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    Amount: NotRequired[DecimalInput | None]
    EmployeeId: TextNumber
    Period: NotRequired[str | None]
    ProductGroup: NotRequired[str | None]
    Quantity: NotRequired[DecimalInput | None]
    QuantityUnit: NotRequired[str | None]
    RowId: NotRequired[int | None]
    SalaryTypeName: NotRequired[str | None]
    SalaryTypeNumber: str
    SortCode: NotRequired[str | None]
    TextRow: NotRequired[str | None]
    Total: NotRequired[DecimalInput | None]
    VAT: NotRequired[DecimalInput | None]


class EmployeeOpeningSalaryUpdate(TypedDict):
    """Keys of one employee opening salary to send.

    Limits:
        EmployeeId: at most 15 characters.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Period: NotRequired[str | Blank | None]
    ProductGroup: NotRequired[str | Blank | None]
    Quantity: NotRequired[DecimalInput | Blank | None]
    QuantityUnit: NotRequired[str | Blank | None]
    RowId: NotRequired[int | Blank | None]
    SalaryTypeName: NotRequired[str | Blank | None]
    SalaryTypeNumber: NotRequired[str | Blank | None]
    SortCode: NotRequired[str | Blank | None]
    TextRow: NotRequired[str | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]


class EmployeeUpdate(TypedDict):
    """Keys of one employee to send.

    Limits:
        EmployeeId: at most 15 characters.
        JobTitle: at most 30 characters.
        TaxColumn: 1 to 6.
    """

    ATFValue: NotRequired[DecimalInput | Blank | None]
    ATKValue: NotRequired[DecimalInput | Blank | None]
    AbsenceHoursNonVacationBased: NotRequired[DecimalInput | Blank | None]
    AbsenceHoursVacationBased: NotRequired[DecimalInput | Blank | None]
    AbsenceWorkdaysNonVacationBased: NotRequired[DecimalInput | Blank | None]
    AbsenceWorkdaysVacationBased: NotRequired[DecimalInput | Blank | None]
    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    AutoNonRecurringTax: NotRequired[bool | Blank | None]
    AverageHourlyWage: NotRequired[DecimalInput | Blank | None]
    AverageWeeklyHours: NotRequired[DecimalInput | Blank | None]
    BankAccountNo: NotRequired[str | Blank | None]
    City: NotRequired[str | Blank | None]
    ClearingNo: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Country: NotRequired[str | Blank | None]
    CurrentCompBalance: NotRequired[DecimalInput | Blank | None]
    CurrentFlexBalance: NotRequired[DecimalInput | Blank | None]
    DatedSalarySupplements: NotRequired[list[EmployeeDatedSalarySupplementUpdate] | None]
    DatedSchedules: NotRequired[list[EmployeeDatedScheduleUpdate] | None]
    DatedWages: NotRequired[list[EmployeeDatedWageUpdate] | None]
    Email: NotRequired[str | Blank | None]
    EmployedTo: NotRequired[DateInput | Blank | None]
    EmployeeChildren: NotRequired[list[EmployeeChildUpdate] | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    EmploymentDate: NotRequired[DateInput | Blank | None]
    EmploymentForm: NotRequired[EmployeeEmploymentForm | Blank | None]
    FirstName: NotRequired[str | Blank | None]
    ForaType: NotRequired[EmployeeForaType | Blank | None]
    FullTimeEquivalent: NotRequired[DecimalInput | Blank | None]
    HourlyPay: NotRequired[DecimalInput | Blank | None]
    Inactive: NotRequired[bool | Blank | None]
    IngoingSickLeave: NotRequired[list[EmployeeIngoingSickLeaveUpdate] | None]
    IngoingUsedHolidaySupplement: NotRequired[DecimalInput | Blank | None]
    IngoingUsedVacationDays: NotRequired[DecimalInput | Blank | None]
    InitialComp: NotRequired[DecimalInput | Blank | None]
    InitialFlex: NotRequired[DecimalInput | Blank | None]
    JobTitle: NotRequired[str | Blank | None]
    LastName: NotRequired[str | Blank | None]
    MonthlySalary: NotRequired[DecimalInput | Blank | None]
    NonRecurringTax: NotRequired[str | Blank | None]
    NonVacationBasedCalendarDaysPartial: NotRequired[DecimalInput | Blank | None]
    NonVacationBasedCalendarDaysWhole: NotRequired[DecimalInput | Blank | None]
    OpeningSalaries: NotRequired[list[EmployeeOpeningSalaryUpdate] | None]
    PayslipType: NotRequired[EmployeePayslipType | Blank | None]
    PersonalIdentityNumber: NotRequired[str | Blank | None]
    PersonelType: NotRequired[EmployeePersonelType | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PostCode: NotRequired[str | Blank | None]
    PreliminaryTaxDeducted: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    SalaryForm: NotRequired[EmployeeSalaryForm | Blank | None]
    ScheduleId: NotRequired[str | Blank | None]
    TaxAllowance: NotRequired[EmployeeTaxAllowance | Blank | None]
    TaxColumn: NotRequired[int | Blank | None]
    TaxTable: NotRequired[str | Blank | None]
    VacationBasedAttendanceDays: NotRequired[DecimalInput | Blank | None]
    VacationBasedAttendanceHours: NotRequired[DecimalInput | Blank | None]
    VacationBasedCalendarDaysWhole: NotRequired[DecimalInput | Blank | None]
    VacationBasedSalaryTotal: NotRequired[DecimalInput | Blank | None]
    VacationBasedSalaryVariableAddition: NotRequired[DecimalInput | Blank | None]
    VacationBasedSalaryWorkedTime: NotRequired[DecimalInput | Blank | None]
    VacationCalculationAdvanceVacationDebt: NotRequired[DecimalInput | Blank | None]
    VacationCalculationIncludeInCalculation: NotRequired[bool | Blank | None]
    VacationCalculationSameWagePercent: NotRequired[bool | Blank | None]
    VacationCalculationSoleCustody: NotRequired[bool | Blank | None]
    VacationCalculationSumOnlyNoDays: NotRequired[bool | Blank | None]
    VacationCalculationTotalVacationSalarySum: NotRequired[DecimalInput | Blank | None]
    VacationCalculationVacationEntitlement: NotRequired[DecimalInput | Blank | None]
    VacationCalculationVariableAdditionSum: NotRequired[DecimalInput | Blank | None]
    VacationDaysPaid: NotRequired[DecimalInput | Blank | None]
    VacationDaysPrepaid: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear1: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear2: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear3: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear4: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear5: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedEmploymentRateYear6Plus: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear1: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear2: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear3: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear4: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear5: NotRequired[DecimalInput | Blank | None]
    VacationDaysSavedYear6Plus: NotRequired[DecimalInput | Blank | None]
    VacationDaysUnpaid: NotRequired[DecimalInput | Blank | None]
    WorkingTimeEnumeration: NotRequired[str | Blank | None]


class ExpenseCreate(TypedDict):
    """Keys of one expense to send."""

    Account: int
    Code: str
    Text: str


class FinanceInvoiceCreate(TypedDict):
    """Keys of one finance invoice to send."""

    InvoiceNumber: TextNumber
    SendMethod: str
    Service: str


class FinanceInvoicePause(TypedDict):
    """Keys of one finance invoice pause to send."""

    PausedUntilDate: DateInput


class FinanceInvoicePayment(TypedDict):
    """Keys of one finance invoice payment to send."""

    BookkeepPaymentInFortnox: bool
    ClientTakesFees: bool
    PaymentAmount: DecimalInput
    PaymentMethodAccount: NotRequired[int | None]
    PaymentMethodCode: NotRequired[str | None]
    ReportToFinance: bool


class FinancialYearCreate(TypedDict):
    """Keys of one financial year to send."""

    AccountChartType: NotRequired[str | None]
    AccountingMethod: NotRequired[FinancialYearAccountingMethod | None]
    FromDate: DateInput
    ToDate: DateInput


class InvoiceAccrualCreate(TypedDict):
    """Keys of one invoice accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        InvoiceAccrualRows: at least 2 items.
        RevenueAccount: 1000 to 9999.
    """

    AccrualAccount: int
    Description: str
    EndDate: DateInput
    InvoiceAccrualRows: list[AccrualRowCreate]
    InvoiceNumber: TextNumber
    Period: NotRequired[InvoiceAccrualPeriod | None]
    RevenueAccount: int
    StartDate: DateInput
    Total: DecimalInput
    VATIncluded: NotRequired[bool | None]


class InvoiceAccrualUpdate(TypedDict):
    """Keys of one invoice accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        InvoiceAccrualRows: at least 2 items.
        RevenueAccount: 1000 to 9999.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    EndDate: NotRequired[DateInput | Blank | None]
    InvoiceAccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    InvoiceNumber: NotRequired[TextNumber | Blank | None]
    Period: NotRequired[InvoiceAccrualPeriod | Blank | None]
    RevenueAccount: NotRequired[int | Blank | None]
    StartDate: NotRequired[DateInput | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class InvoiceEDIInformationCreate(TypedDict):
    """Keys of one invoice EDI information to send.

    Limits:
        EDIGlobalLocationNumber: at most 13 characters.
        EDIGlobalLocationNumberDelivery: at most 13 characters.
    """

    EDIGlobalLocationNumber: NotRequired[str | None]
    EDIGlobalLocationNumberDelivery: NotRequired[str | None]
    EDIInvoiceExtra1: NotRequired[str | None]
    EDIInvoiceExtra2: NotRequired[str | None]
    EDIOurElectronicReference: NotRequired[str | None]
    EDIYourElectronicReference: NotRequired[str | None]


class InvoiceEDIInformationUpdate(TypedDict):
    """Keys of one invoice EDI information to send.

    Limits:
        EDIGlobalLocationNumber: at most 13 characters.
        EDIGlobalLocationNumberDelivery: at most 13 characters.
    """

    EDIGlobalLocationNumber: NotRequired[str | Blank | None]
    EDIGlobalLocationNumberDelivery: NotRequired[str | Blank | None]
    EDIInvoiceExtra1: NotRequired[str | Blank | None]
    EDIInvoiceExtra2: NotRequired[str | Blank | None]
    EDIOurElectronicReference: NotRequired[str | Blank | None]
    EDIYourElectronicReference: NotRequired[str | Blank | None]


class InvoiceRowCreate(TypedDict):
    """Keys of one invoice row to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Cost: -9999999999 to 9999999999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | None]
    ArticleNumber: NotRequired[TextNumber | None]
    Cost: NotRequired[DecimalInput | None]
    CostCenter: NotRequired[str | None]
    DeliveredQuantity: NotRequired[DecimalInput | None]
    Description: NotRequired[str | None]
    Discount: NotRequired[DecimalInput | None]
    DiscountType: NotRequired[InvoiceRowDiscountType | None]
    HouseWork: NotRequired[bool | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | None]
    HouseWorkType: NotRequired[InvoiceRowHouseWorkType | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    RowId: NotRequired[int | None]
    StockPointCode: NotRequired[str | None]
    Unit: NotRequired[str | None]
    VAT: NotRequired[DecimalInput | None]
    VATCode: NotRequired[str | None]


class InvoiceRowUpdate(TypedDict):
    """Keys of one invoice row to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Cost: -9999999999 to 9999999999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    Cost: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[InvoiceRowDiscountType | Blank | None]
    HouseWork: NotRequired[bool | Blank | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | Blank | None]
    HouseWorkType: NotRequired[InvoiceRowHouseWorkType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    RowId: NotRequired[int | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    Unit: NotRequired[str | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class InvoiceUpdate(TypedDict):
    """Keys of one invoice to send.

    Limits:
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryName: at most 1024 characters.
        DeliveryZipCode: at most 1024 characters.
        ExternalInvoiceReference1: at most 80 characters.
        ExternalInvoiceReference2: at most 80 characters.
        OurReference: at most 50 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 75 characters.
        YourReference: at most 50 characters.
        ZipCode: at most 1024 characters.
    """

    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    City: NotRequired[str | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Country: NotRequired[str | Blank | None]
    CreditInvoiceReference: NotRequired[TextNumber | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    CurrencyUnit: NotRequired[DecimalInput | Blank | None]
    CustomerName: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber | Blank | None]
    DeliveryAddress1: NotRequired[str | Blank | None]
    DeliveryAddress2: NotRequired[str | Blank | None]
    DeliveryCity: NotRequired[str | Blank | None]
    DeliveryCountry: NotRequired[str | Blank | None]
    DeliveryDate: NotRequired[DateInput | Blank | None]
    DeliveryName: NotRequired[str | Blank | None]
    DeliveryZipCode: NotRequired[str | Blank | None]
    DocumentNumber: NotRequired[TextNumber | Blank | None]
    DueDate: NotRequired[DateInput | Blank | None]
    EDIInformation: NotRequired[InvoiceEDIInformationUpdate | None]
    EUQuarterlyReport: NotRequired[bool | Blank | None]
    EmailInformation: NotRequired[EmailInformationUpdate | None]
    ExternalInvoiceReference1: NotRequired[str | Blank | None]
    ExternalInvoiceReference2: NotRequired[str | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    InvoiceDate: NotRequired[DateInput | Blank | None]
    InvoiceRows: NotRequired[list[InvoiceRowUpdate] | None]
    InvoiceType: NotRequired[InvoiceInvoiceType | Blank | None]
    Labels: NotRequired[list[DocumentLabelUpdate] | None]
    Language: NotRequired[InvoiceLanguage | Blank | None]
    NotCompleted: NotRequired[bool | Blank | None]
    OCR: NotRequired[str | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    OutboundDate: NotRequired[DateInput | Blank | None]
    PaymentWay: NotRequired[str | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PriceList: NotRequired[str | Blank | None]
    PrintTemplate: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Remarks: NotRequired[str | Blank | None]
    TaxReductionType: NotRequired[InvoiceTaxReductionType | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]
    YourOrderNumber: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]
    ZipCode: NotRequired[str | Blank | None]


class LabelCreate(TypedDict):
    """Keys of one label to send.

    Limits:
        Description: at most 25 characters.
    """

    Description: str


class LabelUpdate(TypedDict):
    """Keys of one label to send.

    Limits:
        Description: at most 25 characters.
    """

    Description: NotRequired[str | Blank | None]


class ModeOfPaymentCreate(TypedDict):
    """Keys of one mode of payment to send."""

    AccountNumber: int
    Code: NotRequired[str | None]
    Description: NotRequired[str | None]


class ModeOfPaymentUpdate(TypedDict):
    """Keys of one mode of payment to send."""

    AccountNumber: NotRequired[int | Blank | None]
    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]


class OfferRowCreate(TypedDict):
    """Keys of one offer row to send.

    Limits:
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | None]
    ArticleNumber: NotRequired[TextNumber | None]
    CostCenter: NotRequired[str | None]
    Description: NotRequired[str | None]
    Discount: NotRequired[DecimalInput | None]
    DiscountType: NotRequired[OfferRowDiscountType | None]
    HouseWork: NotRequired[bool | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | None]
    HouseWorkType: NotRequired[OfferRowHouseWorkType | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    Quantity: NotRequired[DecimalInput | None]
    RowId: NotRequired[int | None]
    Unit: NotRequired[str | None]
    VAT: NotRequired[DecimalInput | None]
    VATCode: NotRequired[str | None]


class OfferRowUpdate(TypedDict):
    """Keys of one offer row to send.

    Limits:
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[OfferRowDiscountType | Blank | None]
    HouseWork: NotRequired[bool | Blank | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | Blank | None]
    HouseWorkType: NotRequired[OfferRowHouseWorkType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Quantity: NotRequired[DecimalInput | Blank | None]
    RowId: NotRequired[int | Blank | None]
    Unit: NotRequired[str | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OfferUpdate(TypedDict):
    """Keys of one offer to send.

    Limits:
        Address1: at most 1024 characters.
        Address2: at most 1024 characters.
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryName: at most 1024 characters.
    """

    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    City: NotRequired[str | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CopyRemarks: NotRequired[bool | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Country: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    CurrencyUnit: NotRequired[DecimalInput | Blank | None]
    CustomerName: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber | Blank | None]
    DeliveryAddress1: NotRequired[str | Blank | None]
    DeliveryAddress2: NotRequired[str | Blank | None]
    DeliveryCity: NotRequired[str | Blank | None]
    DeliveryCountry: NotRequired[str | Blank | None]
    DeliveryDate: NotRequired[DateInput | Blank | None]
    DeliveryName: NotRequired[str | Blank | None]
    DeliveryZipCode: NotRequired[str | Blank | None]
    DocumentNumber: NotRequired[TextNumber | Blank | None]
    EmailInformation: NotRequired[EmailInformationUpdate | None]
    ExpireDate: NotRequired[DateInput | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    Labels: NotRequired[list[DocumentLabelUpdate] | None]
    Language: NotRequired[str | Blank | None]
    NotCompleted: NotRequired[bool | Blank | None]
    OfferDate: NotRequired[DateInput | Blank | None]
    OfferRows: NotRequired[list[OfferRowUpdate] | None]
    OrganisationNumber: NotRequired[str | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PriceList: NotRequired[str | Blank | None]
    PrintTemplate: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Remarks: NotRequired[str | Blank | None]
    TaxReductionType: NotRequired[OfferTaxReductionType | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]
    YourReferenceNumber: NotRequired[str | Blank | None]
    ZipCode: NotRequired[str | Blank | None]


class OrderRowCreate(TypedDict):
    """Keys of one order row to send.

    Limits:
        Cost: -9999999999 to 9999999999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | None]
    ArticleNumber: NotRequired[TextNumber | None]
    Cost: NotRequired[DecimalInput | None]
    CostCenter: NotRequired[str | None]
    DeliveredQuantity: NotRequired[DecimalInput | None]
    Description: NotRequired[str | None]
    Discount: NotRequired[DecimalInput | None]
    DiscountType: NotRequired[OrderRowDiscountType | None]
    HouseWork: NotRequired[bool | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | None]
    HouseWorkType: NotRequired[OrderRowHouseWorkType | None]
    OrderedQuantity: NotRequired[DecimalInput | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    StockPointCode: NotRequired[str | None]
    StockPointId: NotRequired[str | None]
    Unit: NotRequired[str | None]
    VAT: NotRequired[DecimalInput | None]
    VATCode: NotRequired[str | None]


class OrderRowUpdate(TypedDict):
    """Keys of one order row to send.

    Limits:
        Cost: -9999999999 to 9999999999.
        Description: at most 255 characters.
        HouseWorkHoursToReport: 0 to 999.
        Unit: at most 20 characters.
    """

    AccountNumber: NotRequired[int | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    Cost: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[OrderRowDiscountType | Blank | None]
    HouseWork: NotRequired[bool | Blank | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | Blank | None]
    HouseWorkType: NotRequired[OrderRowHouseWorkType | Blank | None]
    OrderedQuantity: NotRequired[DecimalInput | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    StockPointId: NotRequired[str | Blank | None]
    Unit: NotRequired[str | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OrderUpdate(TypedDict):
    """Keys of one order to send.

    Limits:
        Comments: at most 1024 characters.
        Currency: at most 3 characters.
        DeliveryAddress1: at most 60 characters.
        OurReference: at most 50 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 30 characters.
        YourReference: at most 50 characters.
    """

    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    City: NotRequired[str | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CopyRemarks: NotRequired[bool | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Country: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    CurrencyUnit: NotRequired[DecimalInput | Blank | None]
    CustomerName: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber | Blank | None]
    DeliveryAddress1: NotRequired[str | Blank | None]
    DeliveryAddress2: NotRequired[str | Blank | None]
    DeliveryCity: NotRequired[str | Blank | None]
    DeliveryCountry: NotRequired[str | Blank | None]
    DeliveryDate: NotRequired[DateInput | Blank | None]
    DeliveryName: NotRequired[str | Blank | None]
    DeliveryState: NotRequired[OrderDeliveryState | Blank | None]
    DeliveryZipCode: NotRequired[str | Blank | None]
    DocumentNumber: NotRequired[TextNumber | Blank | None]
    EmailInformation: NotRequired[EmailInformationUpdate | None]
    ExternalInvoiceReference1: NotRequired[str | Blank | None]
    ExternalInvoiceReference2: NotRequired[str | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    Labels: NotRequired[list[DocumentLabelUpdate] | None]
    Language: NotRequired[str | Blank | None]
    NotCompleted: NotRequired[bool | Blank | None]
    OrderDate: NotRequired[DateInput | Blank | None]
    OrderRows: NotRequired[list[OrderRowUpdate] | None]
    OurReference: NotRequired[str | Blank | None]
    OutboundDate: NotRequired[DateInput | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PriceList: NotRequired[str | Blank | None]
    PrintTemplate: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Remarks: NotRequired[str | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    StockPointId: NotRequired[str | Blank | None]
    TaxReductionType: NotRequired[OrderTaxReductionType | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]
    YourOrderNumber: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]
    ZipCode: NotRequired[str | Blank | None]


class PaymentWriteOffCreate(TypedDict):
    """Keys of one payment write off to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Currency: exactly 3 characters.
    """

    AccountNumber: NotRequired[int | None]
    Amount: NotRequired[DecimalInput | None]
    CostCenter: NotRequired[str | None]
    Currency: NotRequired[str | None]
    Description: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    TransactionInformation: NotRequired[str | None]


class PaymentWriteOffUpdate(TypedDict):
    """Keys of one payment write off to send.

    Limits:
        AccountNumber: 1000 to 9999.
        Currency: exactly 3 characters.
    """

    AccountNumber: NotRequired[int | Blank | None]
    Amount: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class PredefinedAccountUpdate(TypedDict):
    """Keys of one predefined account to send.

    Limits:
        Account: 1000 to 9999.
    """

    Account: NotRequired[int | Blank | None]
    Name: NotRequired[str | Blank | None]


class PredefinedVoucherSeriesUpdate(TypedDict):
    """Keys of one predefined voucher series to send.

    Limits:
        VoucherSeries: at most 1 characters.
    """

    Name: NotRequired[str | Blank | None]
    VoucherSeries: NotRequired[str | Blank | None]


class PriceCreate(TypedDict):
    """Keys of one price to send."""

    ArticleNumber: TextNumber
    FromQuantity: NotRequired[DecimalInput | None]
    Percent: NotRequired[DecimalInput | None]
    Price: NotRequired[DecimalInput | None]
    PriceList: str


class PriceListCreate(TypedDict):
    """Keys of one price list to send.

    Limits:
        Code: at most 100 characters.
        Description: at most 50 characters.
    """

    Code: str
    Comments: NotRequired[str | None]
    Description: str
    PreSelected: NotRequired[bool | None]


class PriceListUpdate(TypedDict):
    """Keys of one price list to send.

    Limits:
        Code: at most 100 characters.
        Description: at most 50 characters.
    """

    Code: NotRequired[str | Blank | None]
    Comments: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    PreSelected: NotRequired[bool | Blank | None]


class PriceUpdate(TypedDict):
    """Keys of one price to send."""

    ArticleNumber: NotRequired[TextNumber | Blank | None]
    FromQuantity: NotRequired[DecimalInput | Blank | None]
    Percent: NotRequired[DecimalInput | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    PriceList: NotRequired[str | Blank | None]


class ProjectCreate(TypedDict):
    """Keys of one project to send.

    Limits:
        Comments: at most 512 characters.
        ContactPerson: at most 50 characters.
        Description: at most 50 characters.
        ProjectLeader: at most 50 characters.
        ProjectNumber: at most 20 characters.
    """

    Comments: NotRequired[str | None]
    ContactPerson: NotRequired[str | None]
    Description: str
    EndDate: NotRequired[DateInput | None]
    ProjectLeader: NotRequired[str | None]
    ProjectNumber: NotRequired[TextNumber | None]
    StartDate: NotRequired[DateInput | None]
    Status: NotRequired[ProjectStatus | None]


class ProjectUpdate(TypedDict):
    """Keys of one project to send.

    Limits:
        Comments: at most 512 characters.
        ContactPerson: at most 50 characters.
        Description: at most 50 characters.
        ProjectLeader: at most 50 characters.
        ProjectNumber: at most 20 characters.
    """

    Comments: NotRequired[str | Blank | None]
    ContactPerson: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    EndDate: NotRequired[DateInput | Blank | None]
    ProjectLeader: NotRequired[str | Blank | None]
    ProjectNumber: NotRequired[TextNumber | Blank | None]
    StartDate: NotRequired[DateInput | Blank | None]
    Status: NotRequired[ProjectStatus | Blank | None]


class SalaryTransactionCreate(TypedDict):
    """Keys of one salary transaction to send.

    Limits:
        Expense: at most 6 characters.
        TextRow: at most 40 characters.
    """

    Amount: NotRequired[DecimalInput | None]
    CostCenter: NotRequired[str | None]
    Date: DateInput
    EmployeeId: TextNumber
    Expense: NotRequired[str | None]
    Number: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    SalaryCode: str
    TextRow: NotRequired[str | None]
    Total: NotRequired[DecimalInput | None]
    VAT: NotRequired[DecimalInput | None]


class SalaryTransactionUpdate(TypedDict):
    """Keys of one salary transaction to send.

    Limits:
        Expense: at most 6 characters.
        TextRow: at most 40 characters.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Expense: NotRequired[str | Blank | None]
    Number: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    SalaryCode: NotRequired[str | Blank | None]
    TextRow: NotRequired[str | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]


class ScheduleTimeUpdate(TypedDict):
    """Keys of one schedule time to send."""

    Date: NotRequired[DateInput | Blank | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    Hours: NotRequired[DecimalInput | Blank | None]
    IWH1: NotRequired[str | Blank | None]
    IWH2: NotRequired[str | Blank | None]
    IWH3: NotRequired[str | Blank | None]
    IWH4: NotRequired[str | Blank | None]
    IWH5: NotRequired[str | Blank | None]
    ScheduleId: NotRequired[str | Blank | None]


class SupplierCreate(TypedDict):
    """Keys of one supplier to send.

    Limits:
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        CountryCode: at most 2 characters.
        Currency: at most 3 characters.
        Name: at most 1024 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        PreDefinedAccount: exactly 4 characters.
    """

    Active: NotRequired[bool | None]
    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    BG: NotRequired[str | None]
    BIC: NotRequired[str | None]
    Bank: NotRequired[str | None]
    BankAccountNumber: NotRequired[str | None]
    BranchCode: NotRequired[str | None]
    City: NotRequired[str | None]
    ClearingNumber: NotRequired[TextNumber | None]
    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    CountryCode: NotRequired[str | None]
    Currency: NotRequired[str | None]
    DisablePaymentFile: NotRequired[bool | None]
    Email: NotRequired[str | None]
    Fax: NotRequired[str | None]
    IBAN: NotRequired[str | None]
    Name: str
    OrganisationNumber: NotRequired[str | None]
    OurCustomerNumber: NotRequired[str | None]
    OurReference: NotRequired[str | None]
    PG: NotRequired[str | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PreDefinedAccount: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    SupplierNumber: NotRequired[TextNumber | None]
    TermsOfPayment: NotRequired[str | None]
    VATNumber: NotRequired[str | None]
    VATType: NotRequired[str | None]
    VisitingAddress: NotRequired[str | None]
    VisitingCity: NotRequired[str | None]
    VisitingCountryCode: NotRequired[str | None]
    VisitingZipCode: NotRequired[str | None]
    WWW: NotRequired[str | None]
    WorkPlace: NotRequired[str | None]
    YourReference: NotRequired[str | None]
    ZipCode: NotRequired[str | None]


class SupplierInvoiceAccrualCreate(TypedDict):
    """Keys of one supplier invoice accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        CostAccount: 1000 to 9999.
        SupplierInvoiceAccrualRows: at least 2 items.
    """

    AccrualAccount: int
    CostAccount: int
    Description: NotRequired[str | None]
    EndDate: DateInput
    Period: SupplierInvoiceAccrualPeriod
    StartDate: DateInput
    SupplierInvoiceAccrualRows: list[AccrualRowCreate]
    SupplierInvoiceNumber: TextNumber
    Total: DecimalInput
    VATIncluded: NotRequired[bool | None]


class SupplierInvoiceAccrualUpdate(TypedDict):
    """Keys of one supplier invoice accrual to send.

    Limits:
        AccrualAccount: 1000 to 9999.
        CostAccount: 1000 to 9999.
        SupplierInvoiceAccrualRows: at least 2 items.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    CostAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    EndDate: NotRequired[DateInput | Blank | None]
    Period: NotRequired[SupplierInvoiceAccrualPeriod | Blank | None]
    StartDate: NotRequired[DateInput | Blank | None]
    SupplierInvoiceAccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class SupplierInvoiceExternalURLConnectionCreate(TypedDict):
    """Keys of one supplier invoice external URL connection to send."""

    ExternalURLConnection: NotRequired[str | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | None]


class SupplierInvoiceExternalURLConnectionUpdate(TypedDict):
    """Keys of one supplier invoice external URL connection to send."""

    ExternalURLConnection: NotRequired[str | Blank | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | Blank | None]


class SupplierInvoiceFileConnectionCreate(TypedDict):
    """Keys of one supplier invoice file connection to send."""

    FileId: NotRequired[FileId_aliased | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | None]


class SupplierInvoicePaymentCreate(TypedDict):
    """Keys of one supplier invoice payment to send."""

    Amount: NotRequired[DecimalInput | None]
    AmountCurrency: NotRequired[DecimalInput | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    Information: NotRequired[str | None]
    InvoiceNumber: TextNumber
    InvoiceOCR: NotRequired[str | None]
    ModeOfPayment: NotRequired[str | None]
    PaymentDate: NotRequired[DateInput | None]
    WriteOffs: NotRequired[list[PaymentWriteOffCreate] | None]


class SupplierInvoicePaymentUpdate(TypedDict):
    """Keys of one supplier invoice payment to send."""

    Amount: NotRequired[DecimalInput | Blank | None]
    AmountCurrency: NotRequired[DecimalInput | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    Information: NotRequired[str | Blank | None]
    InvoiceNumber: NotRequired[TextNumber | Blank | None]
    InvoiceOCR: NotRequired[str | Blank | None]
    ModeOfPayment: NotRequired[str | Blank | None]
    PaymentDate: NotRequired[DateInput | Blank | None]
    WriteOffs: NotRequired[list[PaymentWriteOffUpdate] | None]


class SupplierInvoiceRowCreate(TypedDict):
    """Keys of one supplier invoice row to send.

    Limits:
        Account: 1000 to 9999.
        TransactionInformation: at most 100 characters.
    """

    Account: NotRequired[int | None]
    AccountDescription: NotRequired[str | None]
    ArticleNumber: NotRequired[TextNumber | None]
    Code: NotRequired[SupplierInvoiceRowCode | None]
    CostCenter: NotRequired[str | None]
    Credit: NotRequired[DecimalInput | None]
    CreditCurrency: NotRequired[DecimalInput | None]
    Debit: NotRequired[DecimalInput | None]
    DebitCurrency: NotRequired[DecimalInput | None]
    ItemDescription: NotRequired[str | None]
    Price: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    Quantity: NotRequired[DecimalInput | None]
    StockLocationCode: NotRequired[str | None]
    StockPointCode: NotRequired[str | None]
    TransactionInformation: NotRequired[str | None]


class SupplierInvoiceRowUpdate(TypedDict):
    """Keys of one supplier invoice row to send.

    Limits:
        Account: 1000 to 9999.
        TransactionInformation: at most 100 characters.
    """

    Account: NotRequired[int | Blank | None]
    AccountDescription: NotRequired[str | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    Code: NotRequired[SupplierInvoiceRowCode | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Credit: NotRequired[DecimalInput | Blank | None]
    CreditCurrency: NotRequired[DecimalInput | Blank | None]
    Debit: NotRequired[DecimalInput | Blank | None]
    DebitCurrency: NotRequired[DecimalInput | Blank | None]
    ItemDescription: NotRequired[str | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Quantity: NotRequired[DecimalInput | Blank | None]
    StockLocationCode: NotRequired[str | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class SupplierInvoiceUpdate(TypedDict):
    """Keys of one supplier invoice to send.

    Limits:
        Comments: at most 1000 characters.
        InvoiceNumber: at most 64 characters.
        OurReference: at most 50 characters.
        YourReference: at most 50 characters.
    """

    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    CurrencyUnit: NotRequired[DecimalInput | Blank | None]
    DisablePaymentFile: NotRequired[bool | Blank | None]
    DueDate: NotRequired[DateInput | Blank | None]
    ExternalInvoiceNumber: NotRequired[str | Blank | None]
    ExternalInvoiceSeries: NotRequired[str | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    GivenNumber: NotRequired[TextNumber | Blank | None]
    InvoiceDate: NotRequired[DateInput | Blank | None]
    InvoiceNumber: NotRequired[TextNumber | Blank | None]
    OCR: NotRequired[str | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    PaymentPending: NotRequired[bool | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    RoundOffValue: NotRequired[DecimalInput | Blank | None]
    SalesType: NotRequired[SupplierInvoiceSalesType | Blank | None]
    SupplierInvoiceRows: NotRequired[list[SupplierInvoiceRowUpdate] | None]
    SupplierNumber: NotRequired[TextNumber | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATType: NotRequired[SupplierInvoiceVATType | Blank | None]
    YourReference: NotRequired[str | Blank | None]


class SupplierUpdate(TypedDict):
    """Keys of one supplier to send.

    Limits:
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        CountryCode: at most 2 characters.
        Currency: at most 3 characters.
        Name: at most 1024 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        PreDefinedAccount: exactly 4 characters.
    """

    Active: NotRequired[bool | Blank | None]
    Address1: NotRequired[str | Blank | None]
    Address2: NotRequired[str | Blank | None]
    BG: NotRequired[str | Blank | None]
    BIC: NotRequired[str | Blank | None]
    Bank: NotRequired[str | Blank | None]
    BankAccountNumber: NotRequired[str | Blank | None]
    BranchCode: NotRequired[str | Blank | None]
    City: NotRequired[str | Blank | None]
    ClearingNumber: NotRequired[TextNumber | Blank | None]
    Comments: NotRequired[str | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    CountryCode: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    DisablePaymentFile: NotRequired[bool | Blank | None]
    Email: NotRequired[str | Blank | None]
    Fax: NotRequired[str | Blank | None]
    IBAN: NotRequired[str | Blank | None]
    Name: NotRequired[str | Blank | None]
    OrganisationNumber: NotRequired[str | Blank | None]
    OurCustomerNumber: NotRequired[str | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    PG: NotRequired[str | Blank | None]
    Phone1: NotRequired[str | Blank | None]
    Phone2: NotRequired[str | Blank | None]
    PreDefinedAccount: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    SupplierNumber: NotRequired[TextNumber | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    VATNumber: NotRequired[str | Blank | None]
    VATType: NotRequired[str | Blank | None]
    VisitingAddress: NotRequired[str | Blank | None]
    VisitingCity: NotRequired[str | Blank | None]
    VisitingCountryCode: NotRequired[str | Blank | None]
    VisitingZipCode: NotRequired[str | Blank | None]
    WWW: NotRequired[str | Blank | None]
    WorkPlace: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]
    ZipCode: NotRequired[str | Blank | None]


class TaxReductionAmountCreate(TypedDict):
    """Keys of one tax reduction amount to send.

    Limits:
        AskedAmount: at least 0.
    """

    AskedAmount: DecimalInput
    WorkType: TaxReductionAmountWorkType


class TaxReductionAmountUpdate(TypedDict):
    """Keys of one tax reduction amount to send.

    Limits:
        AskedAmount: at least 0.
    """

    AskedAmount: NotRequired[DecimalInput | Blank | None]
    WorkType: NotRequired[TaxReductionAmountWorkType | Blank | None]


class TaxReductionCreate(TypedDict):
    """Keys of one tax reduction to send.

    Limits:
        AskedAmount: at least 0.
        SocialSecurityNumber: 10 to 13 characters.
    """

    AskedAmount: NotRequired[DecimalInput | None]
    CustomerName: str
    PropertyDesignation: NotRequired[str | None]
    ReferenceDocumentType: TaxReductionReferenceDocumentType
    ReferenceNumber: TextNumber
    ResidenceAssociationOrganisationNumber: NotRequired[str | None]
    SocialSecurityNumber: str
    TaxReductionAmounts: NotRequired[list[TaxReductionAmountCreate] | None]


class TaxReductionUpdate(TypedDict):
    """Keys of one tax reduction to send.

    Limits:
        AskedAmount: at least 0.
        SocialSecurityNumber: 10 to 13 characters.
    """

    AskedAmount: NotRequired[DecimalInput | Blank | None]
    CustomerName: NotRequired[str | Blank | None]
    PropertyDesignation: NotRequired[str | Blank | None]
    ReferenceDocumentType: NotRequired[TaxReductionReferenceDocumentType | Blank | None]
    ReferenceNumber: NotRequired[TextNumber | Blank | None]
    ResidenceAssociationOrganisationNumber: NotRequired[str | Blank | None]
    SocialSecurityNumber: NotRequired[str | Blank | None]
    TaxReductionAmounts: NotRequired[list[TaxReductionAmountUpdate] | None]


class TermsOfDeliveryCreate(TypedDict):
    """Keys of one terms of delivery to send.

    Limits:
        Code: at most 20 characters.
        Description: at most 200 characters.
        DescriptionEnglish: at most 100 characters.
    """

    Code: str
    Description: str
    DescriptionEnglish: NotRequired[str | None]


class TermsOfDeliveryUpdate(TypedDict):
    """Keys of one terms of delivery to send.

    Limits:
        Code: at most 20 characters.
        Description: at most 200 characters.
        DescriptionEnglish: at most 100 characters.
    """

    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    DescriptionEnglish: NotRequired[str | Blank | None]


class TermsOfPaymentCreate(TypedDict):
    """Keys of one terms of payment to send.

    Limits:
        Code: at most 25 characters.
    """

    Code: str
    Description: str


class TermsOfPaymentUpdate(TypedDict):
    """Keys of one terms of payment to send.

    Limits:
        Code: at most 25 characters.
    """

    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]


class UnitCreate(TypedDict):
    """Keys of one unit to send.

    Limits:
        Code: at most 20 characters.
        CodeEnglish: at most 100 characters.
        Description: at most 100 characters.
    """

    Code: str
    CodeEnglish: NotRequired[str | None]
    Description: str


class UnitUpdate(TypedDict):
    """Keys of one unit to send.

    Limits:
        Code: at most 20 characters.
        CodeEnglish: at most 100 characters.
        Description: at most 100 characters.
    """

    Code: NotRequired[str | Blank | None]
    CodeEnglish: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]


class VoucherFileConnectionCreate(TypedDict):
    """Keys of one voucher file connection to send."""

    FileId: FileId_aliased
    VoucherNumber: int
    VoucherSeries: str


class VoucherRowCreate(TypedDict):
    """Keys of one voucher row to send.

    Limits:
        Account: 1000 to 9999.
        TransactionInformation: at most 100 characters.
    """

    Account: int
    CostCenter: NotRequired[str | None]
    Credit: NotRequired[DecimalInput | None]
    Debit: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    Quantity: NotRequired[DecimalInput | None]
    TransactionInformation: NotRequired[str | None]


class VoucherSeriesCreate(TypedDict):
    """Keys of one voucher series to send.

    Limits:
        Code: at most 10 characters.
        Description: at most 200 characters.
    """

    Code: str
    Description: NotRequired[str | None]
    Manual: NotRequired[bool | None]
    NextVoucherNumber: NotRequired[int | None]
    Year: NotRequired[int | None]


class VoucherSeriesUpdate(TypedDict):
    """Keys of one voucher series to send.

    Limits:
        Code: at most 10 characters.
        Description: at most 200 characters.
    """

    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Manual: NotRequired[bool | Blank | None]
    NextVoucherNumber: NotRequired[int | Blank | None]
    Year: NotRequired[int | Blank | None]


class WayOfDeliveryCreate(TypedDict):
    """Keys of one way of delivery to send.

    Limits:
        Code: at most 50 characters.
        Description: at most 100 characters.
        DescriptionEnglish: at most 100 characters.
    """

    Code: str
    Description: NotRequired[str | None]
    DescriptionEnglish: NotRequired[str | None]


class WayOfDeliveryUpdate(TypedDict):
    """Keys of one way of delivery to send.

    Limits:
        Code: at most 50 characters.
        Description: at most 100 characters.
        DescriptionEnglish: at most 100 characters.
    """

    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    DescriptionEnglish: NotRequired[str | Blank | None]


class AccountCreate(TypedDict):
    """Keys of one account to send.

    Limits:
        Description: at most 200 characters.
        Number: 1000 to 9999.
    """

    Active: NotRequired[bool | None]
    BalanceBroughtForward: NotRequired[DecimalInput | None]
    CostCenter: NotRequired[str | None]
    CostCenterSettings: NotRequired[AccountCostCenterSettings | None]
    Description: str
    Number: int
    OpeningQuantities: NotRequired[list[AccountOpeningQuantitiesCreate] | None]
    Project: NotRequired[TextNumber | None]
    ProjectSettings: NotRequired[AccountProjectSettings | None]
    SRU: NotRequired[int | None]
    TransactionInformation: NotRequired[str | None]
    TransactionInformationSettings: NotRequired[AccountTransactionInformationSettings | None]
    VATCode: NotRequired[str | None]


class ContractCreate(TypedDict):
    """Keys of one contract to send.

    Limits:
        Comments: at most 1024 characters.
        Freight: -9999999999 to 9999999999.
        OurReference: at most 25 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 75 characters.
        YourReference: at most 50 characters.
    """

    Active: NotRequired[bool | None]
    AdministrationFee: NotRequired[DecimalInput | None]
    Comments: NotRequired[str | None]
    Continuous: NotRequired[bool | None]
    ContractDate: NotRequired[DateInput | None]
    ContractLength: NotRequired[int | None]
    CostCenter: NotRequired[str | None]
    Currency: NotRequired[str | None]
    CustomerNumber: TextNumber
    DocumentNumber: NotRequired[TextNumber | None]
    EmailInformation: NotRequired[EmailInformationCreate | None]
    ExternalInvoiceReference1: NotRequired[str | None]
    ExternalInvoiceReference2: NotRequired[str | None]
    Freight: NotRequired[DecimalInput | None]
    InvoiceDiscount: NotRequired[DecimalInput | None]
    InvoiceInterval: NotRequired[int | None]
    InvoiceRows: list[ContractRowCreate]
    Language: NotRequired[ContractLanguage | None]
    OurReference: NotRequired[str | None]
    PeriodEnd: DateInput
    PeriodStart: NotRequired[DateInput | None]
    PriceList: NotRequired[str | None]
    PrintTemplate: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    Remarks: NotRequired[str | None]
    TaxReductionType: NotRequired[ContractTaxReductionType | None]
    TemplateNumber: NotRequired[int | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    VATIncluded: NotRequired[bool | None]
    WayOfDelivery: NotRequired[str | None]
    YourOrderNumber: NotRequired[str | None]
    YourReference: NotRequired[str | None]


class ContractTemplateCreate(TypedDict):
    """Keys of one contract template to send.

    Limits:
        ContractLength: 1 to 9999.
        InvoiceInterval: 1 to 9999.
        OurReference: at most 25 characters.
        Remarks: at most 1024 characters.
        TemplateName: at most 1024 characters.
    """

    AdministrationFee: NotRequired[DecimalInput | None]
    Continuous: NotRequired[bool | None]
    ContractLength: NotRequired[int | None]
    Freight: NotRequired[DecimalInput | None]
    InvoiceInterval: NotRequired[int | None]
    InvoiceRows: NotRequired[list[ContractTemplateRowCreate] | None]
    OurReference: NotRequired[str | None]
    PrintTemplate: NotRequired[str | None]
    Remarks: NotRequired[str | None]
    TemplateName: str
    TemplateNumber: NotRequired[int | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    WayOfDelivery: NotRequired[str | None]


class ContractUpdate(TypedDict):
    """Keys of one contract to send.

    Limits:
        Comments: at most 1024 characters.
        Freight: -9999999999 to 9999999999.
        OurReference: at most 25 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 75 characters.
        YourReference: at most 50 characters.
    """

    Active: NotRequired[bool | Blank | None]
    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    Comments: NotRequired[str | Blank | None]
    Continuous: NotRequired[bool | Blank | None]
    ContractDate: NotRequired[DateInput | Blank | None]
    ContractLength: NotRequired[int | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber | Blank | None]
    DocumentNumber: NotRequired[TextNumber | Blank | None]
    EmailInformation: NotRequired[EmailInformationUpdate | None]
    ExternalInvoiceReference1: NotRequired[str | Blank | None]
    ExternalInvoiceReference2: NotRequired[str | Blank | None]
    Freight: NotRequired[DecimalInput | Blank | None]
    InvoiceDiscount: NotRequired[DecimalInput | Blank | None]
    InvoiceInterval: NotRequired[int | Blank | None]
    InvoiceRows: NotRequired[list[ContractRowUpdate] | None]
    Language: NotRequired[ContractLanguage | Blank | None]
    OurReference: NotRequired[str | Blank | None]
    PeriodEnd: NotRequired[DateInput | Blank | None]
    PeriodStart: NotRequired[DateInput | Blank | None]
    PriceList: NotRequired[str | Blank | None]
    PrintTemplate: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Remarks: NotRequired[str | Blank | None]
    TaxReductionType: NotRequired[ContractTaxReductionType | Blank | None]
    TemplateNumber: NotRequired[int | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]
    YourOrderNumber: NotRequired[str | Blank | None]
    YourReference: NotRequired[str | Blank | None]


class CustomerCreate(TypedDict):
    """Keys of one customer to send.

    Limits:
        Address1: at most 1024 characters.
        Address2: at most 1024 characters.
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        CountryCode: exactly 2 characters.
        Currency: exactly 3 characters.
        CustomerNumber: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryCountryCode: exactly 2 characters.
        DeliveryFax: at most 1024 characters.
        DeliveryName: at most 1024 characters.
        DeliveryPhone1: at most 1024 characters.
        DeliveryPhone2: at most 1024 characters.
        DeliveryZipCode: at most 10 characters.
        Email: at most 1024 characters.
        EmailInvoice: at most 1024 characters.
        EmailInvoiceBCC: at most 1024 characters.
        EmailInvoiceCC: at most 1024 characters.
        EmailOffer: at most 1024 characters.
        EmailOfferBCC: at most 1024 characters.
        EmailOfferCC: at most 1024 characters.
        EmailOrder: at most 1024 characters.
        EmailOrderBCC: at most 1024 characters.
        EmailOrderCC: at most 1024 characters.
        ExternalReference: at most 1024 characters.
        Fax: at most 1024 characters.
        GLN: exactly 13 characters.
        GLNDelivery: exactly 13 characters.
        InvoiceRemark: at most 1024 characters.
        Name: at most 1024 characters.
        OurReference: at most 50 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        VisitingAddress: at most 128 characters.
        VisitingCity: at most 128 characters.
        VisitingCountryCode: exactly 2 characters.
        VisitingZipCode: at most 10 characters.
        WWW: at most 128 characters.
        YourReference: at most 50 characters.
        ZipCode: at most 10 characters.
    """

    Active: NotRequired[bool | None]
    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    City: NotRequired[str | None]
    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    CountryCode: NotRequired[str | None]
    Currency: NotRequired[str | None]
    CustomerNumber: NotRequired[TextNumber | None]
    DefaultDeliveryTypes: NotRequired[CustomerDefaultDeliveryTypesCreate | None]
    DefaultTemplates: NotRequired[CustomerDefaultTemplatesCreate | None]
    DeliveryAddress1: NotRequired[str | None]
    DeliveryAddress2: NotRequired[str | None]
    DeliveryCity: NotRequired[str | None]
    DeliveryCountryCode: NotRequired[str | None]
    DeliveryFax: NotRequired[str | None]
    DeliveryName: NotRequired[str | None]
    DeliveryPhone1: NotRequired[str | None]
    DeliveryPhone2: NotRequired[str | None]
    DeliveryZipCode: NotRequired[str | None]
    Email: NotRequired[str | None]
    EmailInvoice: NotRequired[str | None]
    EmailInvoiceBCC: NotRequired[str | None]
    EmailInvoiceCC: NotRequired[str | None]
    EmailOffer: NotRequired[str | None]
    EmailOfferBCC: NotRequired[str | None]
    EmailOfferCC: NotRequired[str | None]
    EmailOrder: NotRequired[str | None]
    EmailOrderBCC: NotRequired[str | None]
    EmailOrderCC: NotRequired[str | None]
    ExternalReference: NotRequired[str | None]
    Fax: NotRequired[str | None]
    GLN: NotRequired[str | None]
    GLNDelivery: NotRequired[str | None]
    InvoiceAdministrationFee: NotRequired[DecimalInput | None]
    InvoiceDiscount: NotRequired[DecimalInput | None]
    InvoiceFreight: NotRequired[DecimalInput | None]
    InvoiceRemark: NotRequired[str | None]
    Name: str
    OrganisationNumber: NotRequired[str | None]
    OurReference: NotRequired[str | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PriceList: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    SalesAccount: NotRequired[int | None]
    ShowPriceVATIncluded: NotRequired[bool | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    Type: NotRequired[CustomerType | None]
    VATNumber: NotRequired[str | None]
    VATType: NotRequired[CustomerVATType | None]
    VisitingAddress: NotRequired[str | None]
    VisitingCity: NotRequired[str | None]
    VisitingCountryCode: NotRequired[str | None]
    VisitingZipCode: NotRequired[str | None]
    WWW: NotRequired[str | None]
    WayOfDelivery: NotRequired[str | None]
    YourReference: NotRequired[str | None]
    ZipCode: NotRequired[str | None]


class EmployeeCreate(TypedDict):
    """Keys of one employee to send.

    Limits:
        EmployeeId: at most 15 characters.
        JobTitle: at most 30 characters.
        TaxColumn: 1 to 6.
    """

    ATFValue: NotRequired[DecimalInput | None]
    ATKValue: NotRequired[DecimalInput | None]
    AbsenceHoursNonVacationBased: NotRequired[DecimalInput | None]
    AbsenceHoursVacationBased: NotRequired[DecimalInput | None]
    AbsenceWorkdaysNonVacationBased: NotRequired[DecimalInput | None]
    AbsenceWorkdaysVacationBased: NotRequired[DecimalInput | None]
    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    AutoNonRecurringTax: NotRequired[bool | None]
    AverageHourlyWage: NotRequired[DecimalInput | None]
    AverageWeeklyHours: NotRequired[DecimalInput | None]
    BankAccountNo: NotRequired[str | None]
    City: NotRequired[str | None]
    ClearingNo: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Country: NotRequired[str | None]
    CurrentCompBalance: NotRequired[DecimalInput | None]
    CurrentFlexBalance: NotRequired[DecimalInput | None]
    DatedSalarySupplements: NotRequired[list[EmployeeDatedSalarySupplementCreate] | None]
    DatedSchedules: NotRequired[list[EmployeeDatedScheduleCreate] | None]
    DatedWages: NotRequired[list[EmployeeDatedWageCreate] | None]
    Email: str
    EmployedTo: NotRequired[DateInput | None]
    EmployeeChildren: NotRequired[list[EmployeeChildCreate] | None]
    EmployeeId: NotRequired[TextNumber | None]
    EmploymentDate: NotRequired[DateInput | None]
    EmploymentForm: NotRequired[EmployeeEmploymentForm | None]
    FirstName: str
    ForaType: NotRequired[EmployeeForaType | None]
    FullTimeEquivalent: NotRequired[DecimalInput | None]
    HourlyPay: NotRequired[DecimalInput | None]
    Inactive: NotRequired[bool | None]
    IngoingSickLeave: NotRequired[list[EmployeeIngoingSickLeaveCreate] | None]
    IngoingUsedHolidaySupplement: NotRequired[DecimalInput | None]
    IngoingUsedVacationDays: NotRequired[DecimalInput | None]
    InitialComp: NotRequired[DecimalInput | None]
    InitialFlex: NotRequired[DecimalInput | None]
    JobTitle: NotRequired[str | None]
    LastName: str
    MonthlySalary: NotRequired[DecimalInput | None]
    NonRecurringTax: NotRequired[str | None]
    NonVacationBasedCalendarDaysPartial: NotRequired[DecimalInput | None]
    NonVacationBasedCalendarDaysWhole: NotRequired[DecimalInput | None]
    OpeningSalaries: NotRequired[list[EmployeeOpeningSalaryCreate] | None]
    PayslipType: NotRequired[EmployeePayslipType | None]
    PersonalIdentityNumber: NotRequired[str | None]
    PersonelType: NotRequired[EmployeePersonelType | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PostCode: NotRequired[str | None]
    PreliminaryTaxDeducted: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    SalaryForm: NotRequired[EmployeeSalaryForm | None]
    ScheduleId: NotRequired[str | None]
    TaxAllowance: NotRequired[EmployeeTaxAllowance | None]
    TaxColumn: NotRequired[int | None]
    TaxTable: NotRequired[str | None]
    VacationBasedAttendanceDays: NotRequired[DecimalInput | None]
    VacationBasedAttendanceHours: NotRequired[DecimalInput | None]
    VacationBasedCalendarDaysWhole: NotRequired[DecimalInput | None]
    VacationBasedSalaryTotal: NotRequired[DecimalInput | None]
    VacationBasedSalaryVariableAddition: NotRequired[DecimalInput | None]
    VacationBasedSalaryWorkedTime: NotRequired[DecimalInput | None]
    VacationCalculationAdvanceVacationDebt: NotRequired[DecimalInput | None]
    VacationCalculationIncludeInCalculation: NotRequired[bool | None]
    VacationCalculationSameWagePercent: NotRequired[bool | None]
    VacationCalculationSoleCustody: NotRequired[bool | None]
    VacationCalculationSumOnlyNoDays: NotRequired[bool | None]
    VacationCalculationTotalVacationSalarySum: NotRequired[DecimalInput | None]
    VacationCalculationVacationEntitlement: NotRequired[DecimalInput | None]
    VacationCalculationVariableAdditionSum: NotRequired[DecimalInput | None]
    VacationDaysPaid: NotRequired[DecimalInput | None]
    VacationDaysPrepaid: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear1: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear2: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear3: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear4: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear5: NotRequired[DecimalInput | None]
    VacationDaysSavedEmploymentRateYear6Plus: NotRequired[DecimalInput | None]
    VacationDaysSavedYear1: NotRequired[DecimalInput | None]
    VacationDaysSavedYear2: NotRequired[DecimalInput | None]
    VacationDaysSavedYear3: NotRequired[DecimalInput | None]
    VacationDaysSavedYear4: NotRequired[DecimalInput | None]
    VacationDaysSavedYear5: NotRequired[DecimalInput | None]
    VacationDaysSavedYear6Plus: NotRequired[DecimalInput | None]
    VacationDaysUnpaid: NotRequired[DecimalInput | None]
    WorkingTimeEnumeration: NotRequired[str | None]


class InvoiceCreate(TypedDict):
    """Keys of one invoice to send.

    Limits:
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryName: at most 1024 characters.
        DeliveryZipCode: at most 1024 characters.
        ExternalInvoiceReference1: at most 80 characters.
        ExternalInvoiceReference2: at most 80 characters.
        OurReference: at most 50 characters.
        Phone1: at most 1024 characters.
        Phone2: at most 1024 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 75 characters.
        YourReference: at most 50 characters.
        ZipCode: at most 1024 characters.
    """

    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    AdministrationFee: NotRequired[DecimalInput | None]
    City: NotRequired[str | None]
    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Country: NotRequired[str | None]
    CreditInvoiceReference: NotRequired[TextNumber | None]
    Currency: NotRequired[str | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    CurrencyUnit: NotRequired[DecimalInput | None]
    CustomerName: NotRequired[str | None]
    CustomerNumber: TextNumber
    DeliveryAddress1: NotRequired[str | None]
    DeliveryAddress2: NotRequired[str | None]
    DeliveryCity: NotRequired[str | None]
    DeliveryCountry: NotRequired[str | None]
    DeliveryDate: NotRequired[DateInput | None]
    DeliveryName: NotRequired[str | None]
    DeliveryZipCode: NotRequired[str | None]
    DocumentNumber: NotRequired[TextNumber | None]
    DueDate: NotRequired[DateInput | None]
    EDIInformation: NotRequired[InvoiceEDIInformationCreate | None]
    EUQuarterlyReport: NotRequired[bool | None]
    EmailInformation: NotRequired[EmailInformationCreate | None]
    ExternalInvoiceReference1: NotRequired[str | None]
    ExternalInvoiceReference2: NotRequired[str | None]
    Freight: NotRequired[DecimalInput | None]
    InvoiceDate: NotRequired[DateInput | None]
    InvoiceRows: NotRequired[list[InvoiceRowCreate] | None]
    InvoiceType: NotRequired[InvoiceInvoiceType | None]
    Labels: NotRequired[list[DocumentLabelCreate] | None]
    Language: NotRequired[InvoiceLanguage | None]
    NotCompleted: NotRequired[bool | None]
    OCR: NotRequired[str | None]
    OurReference: NotRequired[str | None]
    OutboundDate: NotRequired[DateInput | None]
    PaymentWay: NotRequired[str | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PriceList: NotRequired[str | None]
    PrintTemplate: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    Remarks: NotRequired[str | None]
    TaxReductionType: NotRequired[InvoiceTaxReductionType | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    VATIncluded: NotRequired[bool | None]
    WayOfDelivery: NotRequired[str | None]
    YourOrderNumber: NotRequired[str | None]
    YourReference: NotRequired[str | None]
    ZipCode: NotRequired[str | None]


class InvoicePaymentCreate(TypedDict):
    """Keys of one invoice payment to send.

    Limits:
        ModeOfPaymentAccount: 1000 to 9999.
    """

    Amount: NotRequired[DecimalInput | None]
    AmountCurrency: NotRequired[DecimalInput | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    InvoiceNumber: TextNumber
    ModeOfPayment: NotRequired[str | None]
    ModeOfPaymentAccount: NotRequired[int | None]
    PaymentDate: NotRequired[DateInput | None]
    WriteOffs: NotRequired[list[PaymentWriteOffCreate] | None]


class InvoicePaymentUpdate(TypedDict):
    """Keys of one invoice payment to send.

    Limits:
        ModeOfPaymentAccount: 1000 to 9999.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    AmountCurrency: NotRequired[DecimalInput | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    InvoiceNumber: NotRequired[TextNumber | Blank | None]
    ModeOfPayment: NotRequired[str | Blank | None]
    ModeOfPaymentAccount: NotRequired[int | Blank | None]
    PaymentDate: NotRequired[DateInput | Blank | None]
    WriteOffs: NotRequired[list[PaymentWriteOffUpdate] | None]


class OfferCreate(TypedDict):
    """Keys of one offer to send.

    Limits:
        Address1: at most 1024 characters.
        Address2: at most 1024 characters.
        City: at most 1024 characters.
        Comments: at most 1024 characters.
        DeliveryAddress1: at most 1024 characters.
        DeliveryAddress2: at most 1024 characters.
        DeliveryCity: at most 1024 characters.
        DeliveryName: at most 1024 characters.
    """

    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    AdministrationFee: NotRequired[DecimalInput | None]
    City: NotRequired[str | None]
    Comments: NotRequired[str | None]
    CopyRemarks: NotRequired[bool | None]
    CostCenter: NotRequired[str | None]
    Country: NotRequired[str | None]
    Currency: NotRequired[str | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    CurrencyUnit: NotRequired[DecimalInput | None]
    CustomerName: NotRequired[str | None]
    CustomerNumber: TextNumber
    DeliveryAddress1: NotRequired[str | None]
    DeliveryAddress2: NotRequired[str | None]
    DeliveryCity: NotRequired[str | None]
    DeliveryCountry: NotRequired[str | None]
    DeliveryDate: NotRequired[DateInput | None]
    DeliveryName: NotRequired[str | None]
    DeliveryZipCode: NotRequired[str | None]
    DocumentNumber: NotRequired[TextNumber | None]
    EmailInformation: NotRequired[EmailInformationCreate | None]
    ExpireDate: NotRequired[DateInput | None]
    Freight: NotRequired[DecimalInput | None]
    Labels: NotRequired[list[DocumentLabelCreate] | None]
    Language: NotRequired[str | None]
    NotCompleted: NotRequired[bool | None]
    OfferDate: NotRequired[DateInput | None]
    OfferRows: NotRequired[list[OfferRowCreate] | None]
    OrganisationNumber: NotRequired[str | None]
    OurReference: NotRequired[str | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PriceList: NotRequired[str | None]
    PrintTemplate: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    Remarks: NotRequired[str | None]
    TaxReductionType: NotRequired[OfferTaxReductionType | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    VATIncluded: NotRequired[bool | None]
    WayOfDelivery: NotRequired[str | None]
    YourReference: NotRequired[str | None]
    YourReferenceNumber: NotRequired[str | None]
    ZipCode: NotRequired[str | None]


class OrderCreate(TypedDict):
    """Keys of one order to send.

    Limits:
        Comments: at most 1024 characters.
        Currency: at most 3 characters.
        DeliveryAddress1: at most 60 characters.
        OurReference: at most 50 characters.
        Remarks: at most 1024 characters.
        YourOrderNumber: at most 30 characters.
        YourReference: at most 50 characters.
    """

    Address1: NotRequired[str | None]
    Address2: NotRequired[str | None]
    AdministrationFee: NotRequired[DecimalInput | None]
    City: NotRequired[str | None]
    Comments: NotRequired[str | None]
    CopyRemarks: NotRequired[bool | None]
    CostCenter: NotRequired[str | None]
    Country: NotRequired[str | None]
    Currency: NotRequired[str | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    CurrencyUnit: NotRequired[DecimalInput | None]
    CustomerName: NotRequired[str | None]
    CustomerNumber: TextNumber
    DeliveryAddress1: NotRequired[str | None]
    DeliveryAddress2: NotRequired[str | None]
    DeliveryCity: NotRequired[str | None]
    DeliveryCountry: NotRequired[str | None]
    DeliveryDate: NotRequired[DateInput | None]
    DeliveryName: NotRequired[str | None]
    DeliveryState: NotRequired[OrderDeliveryState | None]
    DeliveryZipCode: NotRequired[str | None]
    DocumentNumber: NotRequired[TextNumber | None]
    EmailInformation: NotRequired[EmailInformationCreate | None]
    ExternalInvoiceReference1: NotRequired[str | None]
    ExternalInvoiceReference2: NotRequired[str | None]
    Freight: NotRequired[DecimalInput | None]
    Labels: NotRequired[list[DocumentLabelCreate] | None]
    Language: NotRequired[str | None]
    NotCompleted: NotRequired[bool | None]
    OrderDate: NotRequired[DateInput | None]
    OrderRows: NotRequired[list[OrderRowCreate] | None]
    OurReference: NotRequired[str | None]
    OutboundDate: NotRequired[DateInput | None]
    Phone1: NotRequired[str | None]
    Phone2: NotRequired[str | None]
    PriceList: NotRequired[str | None]
    PrintTemplate: NotRequired[str | None]
    Project: NotRequired[TextNumber | None]
    Remarks: NotRequired[str | None]
    StockPointCode: NotRequired[str | None]
    StockPointId: NotRequired[str | None]
    TaxReductionType: NotRequired[OrderTaxReductionType | None]
    TermsOfDelivery: NotRequired[str | None]
    TermsOfPayment: NotRequired[str | None]
    VATIncluded: NotRequired[bool | None]
    WayOfDelivery: NotRequired[str | None]
    YourOrderNumber: NotRequired[str | None]
    YourReference: NotRequired[str | None]
    ZipCode: NotRequired[str | None]


class SupplierInvoiceCreate(TypedDict):
    """Keys of one supplier invoice to send.

    Limits:
        Comments: at most 1000 characters.
        InvoiceNumber: at most 64 characters.
        OurReference: at most 50 characters.
        YourReference: at most 50 characters.
    """

    AdministrationFee: NotRequired[DecimalInput | None]
    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Currency: NotRequired[str | None]
    CurrencyRate: NotRequired[DecimalInput | None]
    CurrencyUnit: NotRequired[DecimalInput | None]
    DisablePaymentFile: NotRequired[bool | None]
    DueDate: NotRequired[DateInput | None]
    ExternalInvoiceNumber: NotRequired[str | None]
    ExternalInvoiceSeries: NotRequired[str | None]
    Freight: NotRequired[DecimalInput | None]
    GivenNumber: NotRequired[TextNumber | None]
    InvoiceDate: NotRequired[DateInput | None]
    InvoiceNumber: NotRequired[TextNumber | None]
    OCR: NotRequired[str | None]
    OurReference: NotRequired[str | None]
    PaymentPending: NotRequired[bool | None]
    Project: NotRequired[TextNumber | None]
    RoundOffValue: NotRequired[DecimalInput | None]
    SalesType: NotRequired[SupplierInvoiceSalesType | None]
    SupplierInvoiceRows: NotRequired[list[SupplierInvoiceRowCreate] | None]
    SupplierNumber: TextNumber
    Total: NotRequired[DecimalInput | None]
    VAT: NotRequired[DecimalInput | None]
    VATType: NotRequired[SupplierInvoiceVATType | None]
    YourReference: NotRequired[str | None]


class VoucherCreate(TypedDict):
    """Keys of one voucher to send.

    Limits:
        Comments: at most 1000 characters.
        Description: at most 200 characters.
        VoucherRows: at least 2 items.
    """

    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Description: str
    Project: NotRequired[TextNumber | None]
    TransactionDate: DateInput
    VoucherRows: NotRequired[list[VoucherRowCreate] | None]
    VoucherSeries: str
