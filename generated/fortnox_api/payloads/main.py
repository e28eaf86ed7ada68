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
    """Absence transaction, body of `absence_transactions.create`.

    Required: CauseCode, Date, EmployeeId.
    """

    CauseCode: AbsenceTransactionCauseCode
    CostCenter: NotRequired[str | None]
    Date: DateInput
    EmployeeId: TextNumber
    Extent: NotRequired[DecimalInput | None]
    HolidayEntitling: NotRequired[bool | None]
    Hours: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]


class AbsenceTransactionUpdate(TypedDict):
    """Absence transaction, body of `absence_transactions.update`."""

    CauseCode: NotRequired[AbsenceTransactionCauseCode]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput]
    EmployeeId: NotRequired[TextNumber]
    Extent: NotRequired[DecimalInput | Blank | None]
    HolidayEntitling: NotRequired[bool | Blank | None]
    Hours: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class AccountOpeningQuantitiesCreate(TypedDict):
    """Account opening quantities, part of `AccountCreate`."""

    Balance: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class AccountOpeningQuantitiesUpdate(TypedDict):
    """Account opening quantities, part of `AccountUpdate`."""

    Balance: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class AccountUpdate(TypedDict):
    """Account, body of `accounts.update`.

    Limits:
        At most 200 characters: Description.
        1000 to 9999: Number.
    """

    Active: NotRequired[bool | Blank | None]
    BalanceBroughtForward: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    CostCenterSettings: NotRequired[AccountCostCenterSettings | Blank | None]
    Description: NotRequired[str]
    Number: NotRequired[int | Blank | None]
    OpeningQuantities: NotRequired[list[AccountOpeningQuantitiesUpdate] | None]
    Project: NotRequired[TextNumber | Blank | None]
    ProjectSettings: NotRequired[AccountProjectSettings | Blank | None]
    SRU: NotRequired[int | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]
    TransactionInformationSettings: NotRequired[AccountTransactionInformationSettings | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class AccrualRowCreate(TypedDict):
    """Accrual row, part of `ContractAccrualCreate`, `InvoiceAccrualCreate` and `SupplierInvoiceAccrualCreate`.

    Required: Account.

    Limits:
        At most 100 characters: TransactionInformation.
    """

    Account: int
    CostCenter: NotRequired[str | Blank | None]
    Credit: NotRequired[DecimalInput | Blank | None]
    Debit: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class AccrualRowUpdate(TypedDict):
    """Accrual row, part of `ContractAccrualUpdate`, `InvoiceAccrualUpdate` and `SupplierInvoiceAccrualUpdate`.

    Limits:
        At most 100 characters: TransactionInformation.
    """

    Account: NotRequired[int | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Credit: NotRequired[DecimalInput | Blank | None]
    Debit: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class ArticleCreate(TypedDict):
    """Article, body of `articles.create`.

    Required: Description.

    Limits:
        At most 50 characters: ArticleNumber, Manufacturer, ManufacturerArticleNumber.
        1000 to 99999: ConstructionAccount, EUAccount, EUVATAccount, ExportAccount, PurchaseAccount, SalesAccount.
        0 to 999999999: Depth, Height, Weight, Width.
        At most 200 characters: Description.
        At most 30 characters: EAN.
        At most 10000 characters: Note.
        At most 100 characters: StockPlace.
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
    """Article file connection, body of `article_file_connections.create`.

    Required: ArticleNumber, FileId.
    """

    ArticleNumber: TextNumber
    FileId: str


class ArticleUpdate(TypedDict):
    """Article, body of `articles.update`.

    Limits:
        At most 50 characters: ArticleNumber, Manufacturer, ManufacturerArticleNumber.
        1000 to 99999: ConstructionAccount, EUAccount, EUVATAccount, ExportAccount, PurchaseAccount, SalesAccount.
        0 to 999999999: Depth, Height, Weight, Width.
        At most 200 characters: Description.
        At most 30 characters: EAN.
        At most 10000 characters: Note.
        At most 100 characters: StockPlace.
    """

    Active: NotRequired[bool | Blank | None]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    Bulky: NotRequired[bool | Blank | None]
    ConstructionAccount: NotRequired[int | Blank | None]
    CostCalculationMethod: NotRequired[str | Blank | None]
    DefaultStockLocation: NotRequired[str | Blank | None]
    DefaultStockPoint: NotRequired[str | Blank | None]
    Depth: NotRequired[int | Blank | None]
    Description: NotRequired[str]
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
    """Article URL connection, body of `article_url_connections.create`.

    Required: ArticleNumber, URLConnection.
    """

    ArticleNumber: TextNumber
    URLConnection: str


class ArticleUrlConnectionUpdate(TypedDict):
    """Article URL connection, body of `article_url_connections.update`."""

    ArticleNumber: NotRequired[TextNumber]
    URLConnection: NotRequired[str]


class AssetAction(TypedDict):
    """Asset action, body of 6 operations.

    Body of `assets.change_ob`, `assets.depreciate`, `assets.scrap`, `assets.sell`, `assets.write_down` and
    `assets.write_up`.
    """

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
    """Asset, body of `assets.create`."""

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
    """Asset delete, body of `assets.delete`."""

    Date: NotRequired[DateInput | None]


class AssetFileConnectionCreate(TypedDict):
    """Asset file connection, body of `asset_file_connections.create`."""

    AssetId: NotRequired[str | None]
    FileId: NotRequired[str | None]
    Name: NotRequired[str | None]


class AssetTypeCreate(TypedDict):
    """Asset type, body of `asset_types.create`."""

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
    """Asset type, body of `asset_types.update`."""

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
    """Asset, body of `assets.update`."""

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
    """Attachment, body of `attachments.create` and `attachments.validate_included_on_send`."""

    entityId: NotRequired[TextNumber | None]
    entityType: NotRequired[AttachmentEntityType | None]
    fileId: NotRequired[ArchiveFileId | None]
    id: NotRequired[str | None]
    includeOnSend: NotRequired[bool | None]


class AttachmentReplace(TypedDict):
    """Attachment, body of `attachments.replace`."""

    entityId: NotRequired[TextNumber | None]
    entityType: NotRequired[AttachmentEntityType | None]
    fileId: NotRequired[ArchiveFileId | None]
    id: NotRequired[str | None]
    includeOnSend: NotRequired[bool | None]


class AttendanceTransactionCreate(TypedDict):
    """Attendance transaction, body of `attendance_transactions.create`.

    Required: CauseCode, Date, EmployeeId.

    Limits:
        Exactly 3 characters: CauseCode.
        At most 15 characters: EmployeeId.
    """

    CauseCode: AttendanceTransactionCauseCode
    CostCenter: NotRequired[str | None]
    Date: DateInput
    EmployeeId: TextNumber
    Hours: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]


class AttendanceTransactionUpdate(TypedDict):
    """Attendance transaction, body of `attendance_transactions.update`.

    Limits:
        Exactly 3 characters: CauseCode.
        At most 15 characters: EmployeeId.
    """

    CauseCode: NotRequired[AttendanceTransactionCauseCode]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput]
    EmployeeId: NotRequired[TextNumber]
    Hours: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]


class ContractAccrualCreate(TypedDict):
    """Contract accrual, body of `contract_accruals.create`.

    Required: AccrualAccount, AccrualRows, CostAccount, Description, DocumentNumber, Total.

    Limits:
        1000 to 9999: AccrualAccount, CostAccount.
        At least 2 items: AccrualRows.
    """

    AccrualAccount: int
    AccrualRows: list[AccrualRowCreate]
    CostAccount: int
    Description: str
    DocumentNumber: TextNumber
    Total: DecimalInput
    VATIncluded: NotRequired[bool | None]


class ContractAccrualUpdate(TypedDict):
    """Contract accrual, body of `contract_accruals.update`.

    Limits:
        1000 to 9999: AccrualAccount, CostAccount.
        At least 2 items: AccrualRows.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    AccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    CostAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str]
    DocumentNumber: NotRequired[TextNumber]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class ContractRowCreate(TypedDict):
    """Contract row, part of `ContractCreate`.

    Required: ArticleNumber, DeliveredQuantity.

    None does not clear: AccountNumber, Unit.

    Limits:
        1000 to 9999: AccountNumber.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
    ArticleNumber: TextNumber
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: DecimalInput
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[ContractRowDiscountType | Blank | None]
    HouseWork: NotRequired[bool | Blank | None]
    HouseWorkHoursToReport: NotRequired[DecimalInput | Blank | None]
    HouseWorkType: NotRequired[ContractRowHouseWorkType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    RowId: NotRequired[int | Blank | None]
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class ContractRowUpdate(TypedDict):
    """Contract row, part of `ContractUpdate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        1000 to 9999: AccountNumber.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
    ArticleNumber: NotRequired[TextNumber]
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
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class ContractTemplateRowCreate(TypedDict):
    """Contract template row, part of `ContractTemplateCreate`.

    None does not clear: AccountNumber, Unit.
    """

    AccountNumber: NotRequired[int | Blank]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[ContractTemplateRowDiscountType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Unit: NotRequired[str | Blank]


class ContractTemplateRowUpdate(TypedDict):
    """Contract template row, part of `ContractTemplateUpdate`.

    None does not clear: AccountNumber, Unit.
    """

    AccountNumber: NotRequired[int | Blank]
    ArticleNumber: NotRequired[TextNumber | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    DeliveredQuantity: NotRequired[DecimalInput | Blank | None]
    Description: NotRequired[str | Blank | None]
    Discount: NotRequired[DecimalInput | Blank | None]
    DiscountType: NotRequired[ContractTemplateRowDiscountType | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    Unit: NotRequired[str | Blank]


class ContractTemplateUpdate(TypedDict):
    """Contract template, body of `contract_templates.update`.

    Limits:
        1 to 9999: ContractLength, InvoiceInterval.
        At most 25 characters: OurReference.
        At most 1024 characters: Remarks, TemplateName.
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
    TemplateName: NotRequired[str]
    TemplateNumber: NotRequired[int | Blank | None]
    TermsOfDelivery: NotRequired[str | Blank | None]
    TermsOfPayment: NotRequired[str | Blank | None]
    WayOfDelivery: NotRequired[str | Blank | None]


class CostCenterCreate(TypedDict):
    """Cost center, body of `cost_centers.create`.

    Required: Code, Description.

    Limits:
        At most 6 characters: Code.
    """

    Active: NotRequired[bool | None]
    Code: str
    Description: str
    Note: NotRequired[str | None]


class CostCenterUpdate(TypedDict):
    """Cost center, body of `cost_centers.update`.

    Limits:
        At most 6 characters: Code.
    """

    Active: NotRequired[bool | Blank | None]
    Code: NotRequired[str]
    Description: NotRequired[str]
    Note: NotRequired[str | Blank | None]


class CurrencyCreate(TypedDict):
    """Currency, body of `currencies.create`.

    Required: Code, Description.
    """

    BuyRate: NotRequired[DecimalInput | None]
    Code: str
    Date: NotRequired[DateInput | None]
    Description: str
    IsAutomatic: NotRequired[bool | None]
    SellRate: NotRequired[DecimalInput | None]
    Unit: NotRequired[DecimalInput | None]


class CurrencyUpdate(TypedDict):
    """Currency, body of `currencies.update`."""

    BuyRate: NotRequired[DecimalInput | Blank | None]
    Code: NotRequired[str]
    Date: NotRequired[DateInput | Blank | None]
    Description: NotRequired[str]
    IsAutomatic: NotRequired[bool | Blank | None]
    SellRate: NotRequired[DecimalInput | Blank | None]
    Unit: NotRequired[DecimalInput | Blank | None]


class CustomerDefaultDeliveryTypesCreate(TypedDict):
    """Customer default delivery types, part of `CustomerCreate`."""

    Invoice: NotRequired[CustomerDefaultDeliveryTypesInvoice | None]
    Offer: NotRequired[CustomerDefaultDeliveryTypesOffer | None]
    Order: NotRequired[CustomerDefaultDeliveryTypesOrder | None]


class CustomerDefaultDeliveryTypesUpdate(TypedDict):
    """Customer default delivery types, part of `CustomerUpdate`."""

    Invoice: NotRequired[CustomerDefaultDeliveryTypesInvoice | Blank | None]
    Offer: NotRequired[CustomerDefaultDeliveryTypesOffer | Blank | None]
    Order: NotRequired[CustomerDefaultDeliveryTypesOrder | Blank | None]


class CustomerDefaultTemplatesCreate(TypedDict):
    """Customer default templates, part of `CustomerCreate`."""

    CashInvoice: NotRequired[str | None]
    Invoice: NotRequired[str | None]
    Offer: NotRequired[str | None]
    Order: NotRequired[str | None]


class CustomerDefaultTemplatesUpdate(TypedDict):
    """Customer default templates, part of `CustomerUpdate`."""

    CashInvoice: NotRequired[str | Blank | None]
    Invoice: NotRequired[str | Blank | None]
    Offer: NotRequired[str | Blank | None]
    Order: NotRequired[str | Blank | None]


class CustomerReferenceRowCreate(TypedDict):
    """Customer reference row, body of `customer_references.create`."""

    CustomerNumber: NotRequired[TextNumber | None]
    Reference: NotRequired[str | None]


class CustomerReferenceRowUpdate(TypedDict):
    """Customer reference row, body of `customer_references.update`."""

    CustomerNumber: NotRequired[TextNumber | Blank | None]
    Reference: NotRequired[str | Blank | None]


class CustomerUpdate(TypedDict):
    """Customer, body of `customers.update`.

    Limits:
        At most 1024 characters: Address1, Address2, City, Comments, CustomerNumber, DeliveryAddress1,
            DeliveryAddress2, DeliveryCity, DeliveryFax, DeliveryName, DeliveryPhone1, DeliveryPhone2, Email,
            EmailInvoice, EmailInvoiceBCC, EmailInvoiceCC, EmailOffer, EmailOfferBCC, EmailOfferCC, EmailOrder,
            EmailOrderBCC, EmailOrderCC, ExternalReference, Fax, InvoiceRemark, Name, Phone1, Phone2.
        Exactly 2 characters: CountryCode, DeliveryCountryCode, VisitingCountryCode.
        Exactly 3 characters: Currency.
        At most 10 characters: DeliveryZipCode, VisitingZipCode, ZipCode.
        Exactly 13 characters: GLN, GLNDelivery.
        At most 50 characters: OurReference, YourReference.
        At most 128 characters: VisitingAddress, VisitingCity, WWW.
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
    Name: NotRequired[str]
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
    """Document label, part of `InvoiceCreate`, `OfferCreate` and `OrderCreate`."""

    Id: NotRequired[int | Blank | None]


class DocumentLabelUpdate(TypedDict):
    """Document label, part of `InvoiceUpdate`, `OfferUpdate` and `OrderUpdate`."""

    Id: NotRequired[int | Blank | None]


class EmailInformationCreate(TypedDict):
    """Email information, part of `ContractCreate`, `InvoiceCreate`, `OfferCreate` and `OrderCreate`.

    Limits:
        At most 20000 characters: EmailBody.
        At most 100 characters: EmailSubject.
    """

    EmailAddressBCC: NotRequired[str | None]
    EmailAddressCC: NotRequired[str | None]
    EmailAddressFrom: NotRequired[str | None]
    EmailAddressTo: NotRequired[str | None]
    EmailBody: NotRequired[str | None]
    EmailSubject: NotRequired[str | None]


class EmailInformationUpdate(TypedDict):
    """Email information, part of `ContractUpdate`, `InvoiceUpdate`, `OfferUpdate` and `OrderUpdate`.

    Limits:
        At most 20000 characters: EmailBody.
        At most 100 characters: EmailSubject.
    """

    EmailAddressBCC: NotRequired[str | Blank | None]
    EmailAddressCC: NotRequired[str | Blank | None]
    EmailAddressFrom: NotRequired[str | Blank | None]
    EmailAddressTo: NotRequired[str | Blank | None]
    EmailBody: NotRequired[str | Blank | None]
    EmailSubject: NotRequired[str | Blank | None]


class EmailSenderCreate(TypedDict):
    """Email sender, body of `email_senders.create_trusted`.

    Required: Email.
    """

    Email: str
    Id: NotRequired[int | None]


class EmployeeChildCreate(TypedDict):
    """Employee child, part of `EmployeeCreate`.

    Required: ApprovedDays, Child, EmployeeId, IngoingWithdrawnDays.

    Limits:
        At most 15 characters: EmployeeId.
    """

    ApprovedDays: int
    Child: str
    EmployeeId: TextNumber
    Id: NotRequired[str | Blank | None]
    IngoingWithdrawnDays: int
    WithdrawnDays: NotRequired[DecimalInput | Blank | None]


class EmployeeChildUpdate(TypedDict):
    """Employee child, part of `EmployeeUpdate`.

    Limits:
        At most 15 characters: EmployeeId.
    """

    ApprovedDays: NotRequired[int | Blank | None]
    Child: NotRequired[str]
    EmployeeId: NotRequired[TextNumber]
    Id: NotRequired[str | Blank | None]
    IngoingWithdrawnDays: NotRequired[int | Blank | None]
    WithdrawnDays: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedSalarySupplementCreate(TypedDict):
    """Employee dated salary supplement, part of `EmployeeCreate`."""

    EmployeeId: NotRequired[TextNumber | Blank | None]
    FirstDay: NotRequired[DateInput | Blank | None]
    FixedSalarySupplement: NotRequired[DecimalInput | Blank | None]
    VariableSalarySupplement: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedSalarySupplementUpdate(TypedDict):
    """Employee dated salary supplement, part of `EmployeeUpdate`."""

    EmployeeId: NotRequired[TextNumber | Blank | None]
    FirstDay: NotRequired[DateInput | Blank | None]
    FixedSalarySupplement: NotRequired[DecimalInput | Blank | None]
    VariableSalarySupplement: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedScheduleCreate(TypedDict):
    """Employee dated schedule, part of `EmployeeCreate`.

    Required: EmployeeId, FirstDay.

    Limits:
        At most 15 characters: EmployeeId.
    """

    EmployeeId: TextNumber
    FirstDay: DateInput
    ScheduleId: NotRequired[str | Blank | None]


class EmployeeDatedScheduleUpdate(TypedDict):
    """Employee dated schedule, part of `EmployeeUpdate`.

    Limits:
        At most 15 characters: EmployeeId.
    """

    EmployeeId: NotRequired[TextNumber]
    FirstDay: NotRequired[DateInput]
    ScheduleId: NotRequired[str | Blank | None]


class EmployeeDatedWageCreate(TypedDict):
    """Employee dated wage, part of `EmployeeCreate`.

    Required: EmployeeId, FirstDay.

    Limits:
        At most 15 characters: EmployeeId.
    """

    EmployeeId: TextNumber
    FirstDay: DateInput
    HourlyPay: NotRequired[DecimalInput | Blank | None]
    MonthlySalary: NotRequired[DecimalInput | Blank | None]


class EmployeeDatedWageUpdate(TypedDict):
    """Employee dated wage, part of `EmployeeUpdate`.

    Limits:
        At most 15 characters: EmployeeId.
    """

    EmployeeId: NotRequired[TextNumber]
    FirstDay: NotRequired[DateInput]
    HourlyPay: NotRequired[DecimalInput | Blank | None]
    MonthlySalary: NotRequired[DecimalInput | Blank | None]


class EmployeeIngoingSickLeaveCreate(TypedDict):
    """Employee ingoing sick leave, part of `EmployeeCreate`.

    Required: FirstDay.
    """

    EndDate: NotRequired[str | Blank | None]
    FirstDay: str
    SickDaysCount: NotRequired[DecimalInput | Blank | None]
    SickWaitingPeriodDeduction: NotRequired[DecimalInput | Blank | None]


class EmployeeIngoingSickLeaveUpdate(TypedDict):
    """Employee ingoing sick leave, part of `EmployeeUpdate`."""

    EndDate: NotRequired[str | Blank | None]
    FirstDay: NotRequired[str]
    SickDaysCount: NotRequired[DecimalInput | Blank | None]
    SickWaitingPeriodDeduction: NotRequired[DecimalInput | Blank | None]


class EmployeeOpeningSalaryCreate(TypedDict):
    """Employee opening salary, part of `EmployeeCreate`.

    Required: EmployeeId, SalaryTypeNumber.

    Limits:
        At most 15 characters: EmployeeId.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    EmployeeId: TextNumber
    Period: NotRequired[str | Blank | None]
    ProductGroup: NotRequired[str | Blank | None]
    Quantity: NotRequired[DecimalInput | Blank | None]
    QuantityUnit: NotRequired[str | Blank | None]
    RowId: NotRequired[int | Blank | None]
    SalaryTypeName: NotRequired[str | Blank | None]
    SalaryTypeNumber: str
    SortCode: NotRequired[str | Blank | None]
    TextRow: NotRequired[str | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]


class EmployeeOpeningSalaryUpdate(TypedDict):
    """Employee opening salary, part of `EmployeeUpdate`.

    Limits:
        At most 15 characters: EmployeeId.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    EmployeeId: NotRequired[TextNumber]
    Period: NotRequired[str | Blank | None]
    ProductGroup: NotRequired[str | Blank | None]
    Quantity: NotRequired[DecimalInput | Blank | None]
    QuantityUnit: NotRequired[str | Blank | None]
    RowId: NotRequired[int | Blank | None]
    SalaryTypeName: NotRequired[str | Blank | None]
    SalaryTypeNumber: NotRequired[str]
    SortCode: NotRequired[str | Blank | None]
    TextRow: NotRequired[str | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]


class EmployeeUpdate(TypedDict):
    """Employee, body of `employees.update`.

    Limits:
        At most 15 characters: EmployeeId.
        At most 30 characters: JobTitle.
        1 to 6: TaxColumn.
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
    Email: NotRequired[str]
    EmployedTo: NotRequired[DateInput | Blank | None]
    EmployeeChildren: NotRequired[list[EmployeeChildUpdate] | None]
    EmployeeId: NotRequired[TextNumber | Blank | None]
    EmploymentDate: NotRequired[DateInput | Blank | None]
    EmploymentForm: NotRequired[EmployeeEmploymentForm | Blank | None]
    FirstName: NotRequired[str]
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
    LastName: NotRequired[str]
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
    """Expense, body of `expenses.create`.

    Required: Account, Code, Text.
    """

    Account: int
    Code: str
    Text: str


class FinanceInvoiceCreate(TypedDict):
    """Finance invoice, body of `finance_invoices.create`.

    Required: InvoiceNumber, SendMethod, Service.
    """

    InvoiceNumber: TextNumber
    SendMethod: str
    Service: str


class FinanceInvoicePause(TypedDict):
    """Finance invoice pause, body of `finance_invoices.pause`.

    Required: PausedUntilDate.
    """

    PausedUntilDate: DateInput


class FinanceInvoicePayment(TypedDict):
    """Finance invoice payment, body of `finance_invoices.report_payment`.

    Required: BookkeepPaymentInFortnox, ClientTakesFees, PaymentAmount, ReportToFinance.
    """

    BookkeepPaymentInFortnox: bool
    ClientTakesFees: bool
    PaymentAmount: DecimalInput
    PaymentMethodAccount: NotRequired[int | None]
    PaymentMethodCode: NotRequired[str | None]
    ReportToFinance: bool


class FinancialYearCreate(TypedDict):
    """Financial year, body of `financial_years.create`.

    Required: FromDate, ToDate.
    """

    AccountChartType: NotRequired[str | None]
    AccountingMethod: NotRequired[FinancialYearAccountingMethod | None]
    FromDate: DateInput
    ToDate: DateInput


class InvoiceAccrualCreate(TypedDict):
    """Invoice accrual, body of `invoice_accruals.create`.

    Required: AccrualAccount, Description, EndDate, InvoiceAccrualRows, InvoiceNumber, RevenueAccount, StartDate,
    Total.

    Limits:
        1000 to 9999: AccrualAccount, RevenueAccount.
        At least 2 items: InvoiceAccrualRows.
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
    """Invoice accrual, body of `invoice_accruals.update`.

    Limits:
        1000 to 9999: AccrualAccount, RevenueAccount.
        At least 2 items: InvoiceAccrualRows.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str]
    EndDate: NotRequired[DateInput]
    InvoiceAccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    InvoiceNumber: NotRequired[TextNumber]
    Period: NotRequired[InvoiceAccrualPeriod | Blank | None]
    RevenueAccount: NotRequired[int | Blank | None]
    StartDate: NotRequired[DateInput]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class InvoiceEDIInformationCreate(TypedDict):
    """Invoice EDI information, part of `InvoiceCreate`.

    Limits:
        At most 13 characters: EDIGlobalLocationNumber, EDIGlobalLocationNumberDelivery.
    """

    EDIGlobalLocationNumber: NotRequired[str | None]
    EDIGlobalLocationNumberDelivery: NotRequired[str | None]
    EDIInvoiceExtra1: NotRequired[str | None]
    EDIInvoiceExtra2: NotRequired[str | None]
    EDIOurElectronicReference: NotRequired[str | None]
    EDIYourElectronicReference: NotRequired[str | None]


class InvoiceEDIInformationUpdate(TypedDict):
    """Invoice EDI information, part of `InvoiceUpdate`.

    Limits:
        At most 13 characters: EDIGlobalLocationNumber, EDIGlobalLocationNumberDelivery.
    """

    EDIGlobalLocationNumber: NotRequired[str | Blank | None]
    EDIGlobalLocationNumberDelivery: NotRequired[str | Blank | None]
    EDIInvoiceExtra1: NotRequired[str | Blank | None]
    EDIInvoiceExtra2: NotRequired[str | Blank | None]
    EDIOurElectronicReference: NotRequired[str | Blank | None]
    EDIYourElectronicReference: NotRequired[str | Blank | None]


class InvoiceRowCreate(TypedDict):
    """Invoice row, part of `InvoiceCreate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        1000 to 9999: AccountNumber.
        -9999999999 to 9999999999: Cost.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class InvoiceRowUpdate(TypedDict):
    """Invoice row, part of `InvoiceUpdate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        1000 to 9999: AccountNumber.
        -9999999999 to 9999999999: Cost.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class InvoiceUpdate(TypedDict):
    """Invoice, body of `invoices.update`.

    Limits:
        At most 1024 characters: City, Comments, DeliveryAddress1, DeliveryAddress2, DeliveryCity, DeliveryName,
            DeliveryZipCode, Phone1, Phone2, Remarks, ZipCode.
        At most 80 characters: ExternalInvoiceReference1, ExternalInvoiceReference2.
        At most 50 characters: OurReference, YourReference.
        At most 75 characters: YourOrderNumber.
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
    CustomerNumber: NotRequired[TextNumber]
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
    """Label, body of `labels.create`.

    Required: Description.

    Limits:
        At most 25 characters: Description.
    """

    Description: str


class LabelUpdate(TypedDict):
    """Label, body of `labels.update`.

    Limits:
        At most 25 characters: Description.
    """

    Description: NotRequired[str]


class ModeOfPaymentCreate(TypedDict):
    """Mode of payment, body of `modes_of_payments.create`.

    Required: AccountNumber.
    """

    AccountNumber: int
    Code: NotRequired[str | None]
    Description: NotRequired[str | None]


class ModeOfPaymentUpdate(TypedDict):
    """Mode of payment, body of `modes_of_payments.update`."""

    AccountNumber: NotRequired[int | Blank | None]
    Code: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]


class OfferRowCreate(TypedDict):
    """Offer row, part of `OfferCreate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OfferRowUpdate(TypedDict):
    """Offer row, part of `OfferUpdate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OfferUpdate(TypedDict):
    """Offer, body of `offers.update`.

    None does not clear: OrganisationNumber.

    Limits:
        At most 1024 characters: Address1, Address2, City, Comments, DeliveryAddress1, DeliveryAddress2,
            DeliveryCity, DeliveryName.
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
    CustomerNumber: NotRequired[TextNumber]
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
    OrganisationNumber: NotRequired[str | Blank]
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
    """Order row, part of `OrderCreate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        -9999999999 to 9999999999: Cost.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    RowId: NotRequired[int | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    StockPointId: NotRequired[str | Blank | None]
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OrderRowUpdate(TypedDict):
    """Order row, part of `OrderUpdate`.

    None does not clear: AccountNumber, Unit.

    Limits:
        -9999999999 to 9999999999: Cost.
        At most 255 characters: Description.
        0 to 999: HouseWorkHoursToReport.
        At most 20 characters: Unit.
    """

    AccountNumber: NotRequired[int | Blank]
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
    RowId: NotRequired[int | Blank | None]
    StockPointCode: NotRequired[str | Blank | None]
    StockPointId: NotRequired[str | Blank | None]
    Unit: NotRequired[str | Blank]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATCode: NotRequired[str | Blank | None]


class OrderUpdate(TypedDict):
    """Order, body of `orders.update`.

    None does not clear: OrganisationNumber.

    Limits:
        At most 1024 characters: Comments, Remarks.
        At most 3 characters: Currency.
        At most 60 characters: DeliveryAddress1.
        At most 50 characters: OurReference, YourReference.
        At most 30 characters: YourOrderNumber.
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
    CustomerNumber: NotRequired[TextNumber]
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
    OrganisationNumber: NotRequired[str | Blank]
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
    """Payment write off, part of `InvoicePaymentCreate` and `SupplierInvoicePaymentCreate`.

    Limits:
        1000 to 9999: AccountNumber.
        Exactly 3 characters: Currency.
    """

    AccountNumber: NotRequired[int | Blank | None]
    Amount: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class PaymentWriteOffUpdate(TypedDict):
    """Payment write off, part of `InvoicePaymentUpdate` and `SupplierInvoicePaymentUpdate`.

    Limits:
        1000 to 9999: AccountNumber.
        Exactly 3 characters: Currency.
    """

    AccountNumber: NotRequired[int | Blank | None]
    Amount: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    Description: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    TransactionInformation: NotRequired[str | Blank | None]


class PredefinedAccountUpdate(TypedDict):
    """Predefined account, body of `predefined_accounts.update`.

    Limits:
        1000 to 9999: Account.
    """

    Account: NotRequired[int | Blank | None]
    Name: NotRequired[str | Blank | None]


class PredefinedVoucherSeriesUpdate(TypedDict):
    """Predefined voucher series, body of `predefined_voucher_series.update`.

    Limits:
        At most 1 characters: VoucherSeries.
    """

    Name: NotRequired[str | Blank | None]
    VoucherSeries: NotRequired[str]


class PriceCreate(TypedDict):
    """Price, body of `prices.create`.

    Required: ArticleNumber, PriceList.
    """

    ArticleNumber: TextNumber
    FromQuantity: NotRequired[DecimalInput | None]
    Percent: NotRequired[DecimalInput | None]
    Price: NotRequired[DecimalInput | None]
    PriceList: str


class PriceListCreate(TypedDict):
    """Price list, body of `price_lists.create`.

    Required: Code, Description.

    Limits:
        At most 100 characters: Code.
        At most 50 characters: Description.
    """

    Code: str
    Comments: NotRequired[str | None]
    Description: str
    PreSelected: NotRequired[bool | None]


class PriceListUpdate(TypedDict):
    """Price list, body of `price_lists.update`.

    Limits:
        At most 100 characters: Code.
        At most 50 characters: Description.
    """

    Code: NotRequired[str]
    Comments: NotRequired[str | Blank | None]
    Description: NotRequired[str]
    PreSelected: NotRequired[bool | Blank | None]


class PriceUpdate(TypedDict):
    """Price, body of `prices.update` and `prices.update_by_from_quantity`."""

    ArticleNumber: NotRequired[TextNumber]
    FromQuantity: NotRequired[DecimalInput | Blank | None]
    Percent: NotRequired[DecimalInput | Blank | None]
    Price: NotRequired[DecimalInput | Blank | None]
    PriceList: NotRequired[str]


class ProjectCreate(TypedDict):
    """Project, body of `projects.create`.

    Required: Description.

    Limits:
        At most 512 characters: Comments.
        At most 50 characters: ContactPerson, Description, ProjectLeader.
        At most 20 characters: ProjectNumber.
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
    """Project, body of `projects.update`.

    Limits:
        At most 512 characters: Comments.
        At most 50 characters: ContactPerson, Description, ProjectLeader.
        At most 20 characters: ProjectNumber.
    """

    Comments: NotRequired[str | Blank | None]
    ContactPerson: NotRequired[str | Blank | None]
    Description: NotRequired[str]
    EndDate: NotRequired[DateInput | Blank | None]
    ProjectLeader: NotRequired[str | Blank | None]
    ProjectNumber: NotRequired[TextNumber | Blank | None]
    StartDate: NotRequired[DateInput | Blank | None]
    Status: NotRequired[ProjectStatus | Blank | None]


class SalaryTransactionCreate(TypedDict):
    """Salary transaction, body of `salary_transactions.create`.

    Required: Date, EmployeeId, SalaryCode.

    Limits:
        At most 6 characters: Expense.
        At most 40 characters: TextRow.
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
    """Salary transaction, body of `salary_transactions.update`.

    Limits:
        At most 6 characters: Expense.
        At most 40 characters: TextRow.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Date: NotRequired[DateInput]
    EmployeeId: NotRequired[TextNumber]
    Expense: NotRequired[str | Blank | None]
    Number: NotRequired[str | Blank | None]
    Project: NotRequired[TextNumber | Blank | None]
    SalaryCode: NotRequired[str]
    TextRow: NotRequired[str | Blank | None]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]


class ScheduleTimeUpdate(TypedDict):
    """Schedule time, body of `schedule_times.update`."""

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
    """Supplier, body of `suppliers.create`.

    Required: Name.

    Limits:
        At most 1024 characters: City, Comments, Name, Phone1, Phone2.
        At most 2 characters: CountryCode.
        At most 3 characters: Currency.
        Exactly 4 characters: PreDefinedAccount.
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
    """Supplier invoice accrual, body of `supplier_invoice_accruals.create`.

    Required: AccrualAccount, CostAccount, EndDate, Period, StartDate, SupplierInvoiceAccrualRows,
    SupplierInvoiceNumber, Total.

    Limits:
        1000 to 9999: AccrualAccount, CostAccount.
        At least 2 items: SupplierInvoiceAccrualRows.
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
    """Supplier invoice accrual, body of `supplier_invoice_accruals.update`.

    Limits:
        1000 to 9999: AccrualAccount, CostAccount.
        At least 2 items: SupplierInvoiceAccrualRows.
    """

    AccrualAccount: NotRequired[int | Blank | None]
    CostAccount: NotRequired[int | Blank | None]
    Description: NotRequired[str | Blank | None]
    EndDate: NotRequired[DateInput]
    Period: NotRequired[SupplierInvoiceAccrualPeriod]
    StartDate: NotRequired[DateInput]
    SupplierInvoiceAccrualRows: NotRequired[list[AccrualRowUpdate] | None]
    SupplierInvoiceNumber: NotRequired[TextNumber]
    Total: NotRequired[DecimalInput | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class SupplierInvoiceExternalURLConnectionCreate(TypedDict):
    """Supplier invoice external URL connection, body of `supplier_invoice_external_url_connections.create`."""

    ExternalURLConnection: NotRequired[str | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | None]


class SupplierInvoiceExternalURLConnectionUpdate(TypedDict):
    """Supplier invoice external URL connection, body of `supplier_invoice_external_url_connections.update`."""

    ExternalURLConnection: NotRequired[str | Blank | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | Blank | None]


class SupplierInvoiceFileConnectionCreate(TypedDict):
    """Supplier invoice file connection, body of `supplier_invoice_file_connections.create`."""

    FileId: NotRequired[FileId_aliased | None]
    SupplierInvoiceNumber: NotRequired[TextNumber | None]


class SupplierInvoicePaymentCreate(TypedDict):
    """Supplier invoice payment, body of `supplier_invoice_payments.create`.

    Required: InvoiceNumber.
    """

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
    """Supplier invoice payment, body of `supplier_invoice_payments.update`."""

    Amount: NotRequired[DecimalInput | Blank | None]
    AmountCurrency: NotRequired[DecimalInput | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    Information: NotRequired[str | Blank | None]
    InvoiceNumber: NotRequired[TextNumber]
    InvoiceOCR: NotRequired[str | Blank | None]
    ModeOfPayment: NotRequired[str | Blank | None]
    PaymentDate: NotRequired[DateInput | Blank | None]
    WriteOffs: NotRequired[list[PaymentWriteOffUpdate] | None]


class SupplierInvoiceRowCreate(TypedDict):
    """Supplier invoice row, part of `SupplierInvoiceCreate`.

    Limits:
        1000 to 9999: Account.
        At most 100 characters: TransactionInformation.
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


class SupplierInvoiceRowUpdate(TypedDict):
    """Supplier invoice row, part of `SupplierInvoiceUpdate`.

    Limits:
        1000 to 9999: Account.
        At most 100 characters: TransactionInformation.
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
    """Supplier invoice, body of `supplier_invoices.update`.

    Limits:
        At most 1000 characters: Comments.
        At most 64 characters: InvoiceNumber.
        At most 50 characters: OurReference, YourReference.
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
    SupplierNumber: NotRequired[TextNumber]
    Total: NotRequired[DecimalInput | Blank | None]
    VAT: NotRequired[DecimalInput | Blank | None]
    VATType: NotRequired[SupplierInvoiceVATType | Blank | None]
    YourReference: NotRequired[str | Blank | None]


class SupplierUpdate(TypedDict):
    """Supplier, body of `suppliers.update`.

    Limits:
        At most 1024 characters: City, Comments, Name, Phone1, Phone2.
        At most 2 characters: CountryCode.
        At most 3 characters: Currency.
        Exactly 4 characters: PreDefinedAccount.
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
    Name: NotRequired[str]
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
    """Tax reduction amount, part of `TaxReductionCreate`.

    Required: AskedAmount, WorkType.

    Limits:
        At least 0: AskedAmount.
    """

    AskedAmount: DecimalInput
    WorkType: TaxReductionAmountWorkType


class TaxReductionAmountUpdate(TypedDict):
    """Tax reduction amount, part of `TaxReductionUpdate`.

    Limits:
        At least 0: AskedAmount.
    """

    AskedAmount: NotRequired[DecimalInput | Blank | None]
    WorkType: NotRequired[TaxReductionAmountWorkType]


class TaxReductionCreate(TypedDict):
    """Tax reduction, body of `tax_reductions.create`.

    Required: CustomerName, ReferenceDocumentType, ReferenceNumber, SocialSecurityNumber.

    Limits:
        At least 0: AskedAmount.
        10 to 13 characters: SocialSecurityNumber.
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
    """Tax reduction, body of `tax_reductions.update`.

    Limits:
        At least 0: AskedAmount.
        10 to 13 characters: SocialSecurityNumber.
    """

    AskedAmount: NotRequired[DecimalInput | Blank | None]
    CustomerName: NotRequired[str]
    PropertyDesignation: NotRequired[str | Blank | None]
    ReferenceDocumentType: NotRequired[TaxReductionReferenceDocumentType]
    ReferenceNumber: NotRequired[TextNumber]
    ResidenceAssociationOrganisationNumber: NotRequired[str | Blank | None]
    SocialSecurityNumber: NotRequired[str]
    TaxReductionAmounts: NotRequired[list[TaxReductionAmountUpdate] | None]


class TermsOfDeliveryCreate(TypedDict):
    """Terms of delivery, body of `terms_of_deliveries.create`.

    Required: Code, Description.

    Limits:
        At most 20 characters: Code.
        At most 200 characters: Description.
        At most 100 characters: DescriptionEnglish.
    """

    Code: str
    Description: str
    DescriptionEnglish: NotRequired[str | None]


class TermsOfDeliveryUpdate(TypedDict):
    """Terms of delivery, body of `terms_of_deliveries.update`.

    Limits:
        At most 20 characters: Code.
        At most 200 characters: Description.
        At most 100 characters: DescriptionEnglish.
    """

    Code: NotRequired[str]
    Description: NotRequired[str]
    DescriptionEnglish: NotRequired[str | Blank | None]


class TermsOfPaymentCreate(TypedDict):
    """Terms of payment, body of `terms_of_payments.create`.

    Required: Code, Description.

    Limits:
        At most 25 characters: Code.
    """

    Code: str
    Description: str


class TermsOfPaymentUpdate(TypedDict):
    """Terms of payment, body of `terms_of_payments.update`.

    Limits:
        At most 25 characters: Code.
    """

    Code: NotRequired[str]
    Description: NotRequired[str]


class UnitCreate(TypedDict):
    """Unit, body of `units.create`.

    Required: Code, Description.

    Limits:
        At most 20 characters: Code.
        At most 100 characters: CodeEnglish, Description.
    """

    Code: str
    CodeEnglish: NotRequired[str | None]
    Description: str


class UnitUpdate(TypedDict):
    """Unit, body of `units.update`.

    Limits:
        At most 20 characters: Code.
        At most 100 characters: CodeEnglish, Description.
    """

    Code: NotRequired[str]
    CodeEnglish: NotRequired[str | Blank | None]
    Description: NotRequired[str]


class VoucherFileConnectionCreate(TypedDict):
    """Voucher file connection, body of `voucher_file_connections.create`.

    Required: FileId, VoucherNumber, VoucherSeries.
    """

    FileId: FileId_aliased
    VoucherNumber: int
    VoucherSeries: str


class VoucherRowCreate(TypedDict):
    """Voucher row, part of `VoucherCreate`.

    Required: Account.

    Limits:
        1000 to 9999: Account.
        At most 100 characters: TransactionInformation.
    """

    Account: int
    CostCenter: NotRequired[str | None]
    Credit: NotRequired[DecimalInput | None]
    Debit: NotRequired[DecimalInput | None]
    Project: NotRequired[TextNumber | None]
    Quantity: NotRequired[DecimalInput | None]
    TransactionInformation: NotRequired[str | None]


class VoucherSeriesCreate(TypedDict):
    """Voucher series, body of `voucher_series.create`.

    Required: Code.

    Limits:
        At most 10 characters: Code.
        At most 200 characters: Description.
    """

    Code: str
    Description: NotRequired[str | None]
    Manual: NotRequired[bool | None]
    NextVoucherNumber: NotRequired[int | None]
    Year: NotRequired[int | None]


class VoucherSeriesUpdate(TypedDict):
    """Voucher series, body of `voucher_series.update`.

    Limits:
        At most 10 characters: Code.
        At most 200 characters: Description.
    """

    Code: NotRequired[str]
    Description: NotRequired[str | Blank | None]
    Manual: NotRequired[bool | Blank | None]
    NextVoucherNumber: NotRequired[int | Blank | None]
    Year: NotRequired[int | Blank | None]


class WayOfDeliveryCreate(TypedDict):
    """Way of delivery, body of `way_of_deliveries.create`.

    Required: Code.

    Limits:
        At most 50 characters: Code.
        At most 100 characters: Description, DescriptionEnglish.
    """

    Code: str
    Description: NotRequired[str | None]
    DescriptionEnglish: NotRequired[str | None]


class WayOfDeliveryUpdate(TypedDict):
    """Way of delivery, body of `way_of_deliveries.update`.

    Limits:
        At most 50 characters: Code.
        At most 100 characters: Description, DescriptionEnglish.
    """

    Code: NotRequired[str]
    Description: NotRequired[str | Blank | None]
    DescriptionEnglish: NotRequired[str | Blank | None]


class AccountCreate(TypedDict):
    """Account, body of `accounts.create`.

    Required: Description, Number.

    Limits:
        At most 200 characters: Description.
        1000 to 9999: Number.
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
    """Contract, body of `contracts.create`.

    Required: CustomerNumber, InvoiceRows, PeriodEnd.

    Limits:
        At most 1024 characters: Comments, Remarks.
        -9999999999 to 9999999999: Freight.
        At most 25 characters: OurReference.
        At most 75 characters: YourOrderNumber.
        At most 50 characters: YourReference.
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
    """Contract template, body of `contract_templates.create`.

    Required: TemplateName.

    Limits:
        1 to 9999: ContractLength, InvoiceInterval.
        At most 25 characters: OurReference.
        At most 1024 characters: Remarks, TemplateName.
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
    """Contract, body of `contracts.update`.

    Limits:
        At most 1024 characters: Comments, Remarks.
        -9999999999 to 9999999999: Freight.
        At most 25 characters: OurReference.
        At most 75 characters: YourOrderNumber.
        At most 50 characters: YourReference.
    """

    Active: NotRequired[bool | Blank | None]
    AdministrationFee: NotRequired[DecimalInput | Blank | None]
    Comments: NotRequired[str | Blank | None]
    Continuous: NotRequired[bool | Blank | None]
    ContractDate: NotRequired[DateInput | Blank | None]
    ContractLength: NotRequired[int | Blank | None]
    CostCenter: NotRequired[str | Blank | None]
    Currency: NotRequired[str | Blank | None]
    CustomerNumber: NotRequired[TextNumber]
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
    PeriodEnd: NotRequired[DateInput]
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
    """Customer, body of `customers.create`.

    Required: Name.

    Limits:
        At most 1024 characters: Address1, Address2, City, Comments, CustomerNumber, DeliveryAddress1,
            DeliveryAddress2, DeliveryCity, DeliveryFax, DeliveryName, DeliveryPhone1, DeliveryPhone2, Email,
            EmailInvoice, EmailInvoiceBCC, EmailInvoiceCC, EmailOffer, EmailOfferBCC, EmailOfferCC, EmailOrder,
            EmailOrderBCC, EmailOrderCC, ExternalReference, Fax, InvoiceRemark, Name, Phone1, Phone2.
        Exactly 2 characters: CountryCode, DeliveryCountryCode, VisitingCountryCode.
        Exactly 3 characters: Currency.
        At most 10 characters: DeliveryZipCode, VisitingZipCode, ZipCode.
        Exactly 13 characters: GLN, GLNDelivery.
        At most 50 characters: OurReference, YourReference.
        At most 128 characters: VisitingAddress, VisitingCity, WWW.
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
    """Employee, body of `employees.create`.

    Required: Email, FirstName, LastName.

    Limits:
        At most 15 characters: EmployeeId.
        At most 30 characters: JobTitle.
        1 to 6: TaxColumn.
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
    """Invoice, body of `invoices.create`.

    Required: CustomerNumber.

    Limits:
        At most 1024 characters: City, Comments, DeliveryAddress1, DeliveryAddress2, DeliveryCity, DeliveryName,
            DeliveryZipCode, Phone1, Phone2, Remarks, ZipCode.
        At most 80 characters: ExternalInvoiceReference1, ExternalInvoiceReference2.
        At most 50 characters: OurReference, YourReference.
        At most 75 characters: YourOrderNumber.
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
    """Invoice payment, body of `invoice_payments.create`.

    Required: InvoiceNumber.

    Limits:
        1000 to 9999: ModeOfPaymentAccount.
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
    """Invoice payment, body of `invoice_payments.update`.

    Limits:
        1000 to 9999: ModeOfPaymentAccount.
    """

    Amount: NotRequired[DecimalInput | Blank | None]
    AmountCurrency: NotRequired[DecimalInput | Blank | None]
    CurrencyRate: NotRequired[DecimalInput | Blank | None]
    InvoiceNumber: NotRequired[TextNumber]
    ModeOfPayment: NotRequired[str | Blank | None]
    ModeOfPaymentAccount: NotRequired[int | Blank | None]
    PaymentDate: NotRequired[DateInput | Blank | None]
    WriteOffs: NotRequired[list[PaymentWriteOffUpdate] | None]


class OfferCreate(TypedDict):
    """Offer, body of `offers.create`.

    Required: CustomerNumber.

    None does not clear: OrganisationNumber.

    Limits:
        At most 1024 characters: Address1, Address2, City, Comments, DeliveryAddress1, DeliveryAddress2,
            DeliveryCity, DeliveryName.
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
    OrganisationNumber: NotRequired[str]
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
    """Order, body of `orders.create`.

    Required: CustomerNumber.

    None does not clear: OrganisationNumber.

    Limits:
        At most 1024 characters: Comments, Remarks.
        At most 3 characters: Currency.
        At most 60 characters: DeliveryAddress1.
        At most 50 characters: OurReference, YourReference.
        At most 30 characters: YourOrderNumber.
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
    OrganisationNumber: NotRequired[str]
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
    """Supplier invoice, body of `supplier_invoices.create`.

    Required: SupplierNumber.

    Limits:
        At most 1000 characters: Comments.
        At most 64 characters: InvoiceNumber.
        At most 50 characters: OurReference, YourReference.
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
    """Voucher, body of `vouchers.create`.

    Required: Description, TransactionDate, VoucherSeries.

    Limits:
        At most 1000 characters: Comments.
        At most 200 characters: Description.
        At least 2 items: VoucherRows.
    """

    Comments: NotRequired[str | None]
    CostCenter: NotRequired[str | None]
    Description: str
    Project: NotRequired[TextNumber | None]
    TransactionDate: DateInput
    VoucherRows: NotRequired[list[VoucherRowCreate] | None]
    VoucherSeries: str
