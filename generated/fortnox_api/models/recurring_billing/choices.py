"""Enums. Each takes its known values or any other string."""

from typing import Literal

DeviationType = Literal["ROWS", "SKIP"] | str

DiscountType = Literal["AMOUNT", "PERCENT"] | str

DistributionMethod = Literal["EMAIL", "E_INVOICE", "LETTER"] | str

ErrorStatus = Literal["HAS_ERROR", "HAS_NO_ERROR"] | str

InvoiceHandling = (
    Literal["AUTOMATIC", "INVOICE_SERVICE_WITHOUT_REMINDERS", "INVOICE_SERVICE_WITH_REMINDERS", "MANUAL"] | str
)

InvoiceRequestStatus = Literal["COMPLETED", "FAILED", "PARTIAL", "PENDING", "PROCESSING"] | str

JsonPatchOp = Literal["add", "remove", "replace"] | str

Language = Literal["EN", "SV"] | str

LengthUnit = Literal["MONTH", "WEEK"] | str

ProcessingMode = Literal["ASYNC", "SYNC"] | str

RecurringAnchor = (
    Literal[
        "DAY_1",
        "DAY_10",
        "DAY_11",
        "DAY_12",
        "DAY_13",
        "DAY_14",
        "DAY_15",
        "DAY_16",
        "DAY_17",
        "DAY_18",
        "DAY_19",
        "DAY_2",
        "DAY_20",
        "DAY_21",
        "DAY_22",
        "DAY_23",
        "DAY_24",
        "DAY_25",
        "DAY_26",
        "DAY_27",
        "DAY_28",
        "DAY_29",
        "DAY_3",
        "DAY_30",
        "DAY_4",
        "DAY_5",
        "DAY_6",
        "DAY_7",
        "DAY_8",
        "DAY_9",
        "FRIDAY",
        "LAST_DAY",
        "MONDAY",
        "SATURDAY",
        "SUNDAY",
        "THURSDAY",
        "TUESDAY",
        "WEDNESDAY",
    ]
    | str
)

RecurringErrorSource = Literal["MANUAL", "QUEUE"] | str

RecurringSortBy = (
    Literal["CUSTOMER_NAME", "CUSTOMER_NUMBER", "INVOICE_DATE", "NEXT_INVOICE_DATE", "SERIAL_NUMBER"] | str
)

RecurringStatus = Literal["ACTIVE", "DRAFT", "FINISHED", "INACTIVE"] | str

RowType = Literal["ARTICLE", "SERVICE", "TEXT"] | str

SortOrder = Literal["ASC", "DESC"] | str

TaxReductionArticleType = (
    Literal[
        "BABYSITTING",
        "CHARGING_STATION_ELECTRIC_VEHICLE",
        "CLEANING",
        "CONSTRUCTION",
        "ELECTRICITY",
        "FURNISHING",
        "GARDENING",
        "GLASS_METAL_WORK",
        "GROUND_DRAINAGE_WORK",
        "HOME_MAINTENANCE",
        "HVAC",
        "IT_SERVICES",
        "MAJOR_APPLIANCE_REPAIR",
        "MASONRY",
        "MOVING_SERVICES",
        "NOT_HOUSEWORK",
        "OTHER_CARE",
        "OTHER_COSTS",
        "PAINTING_WALLPAPERING",
        "SNOWPLOWING",
        "SOLAR_CELLS",
        "STORAGE_SELF_PRODUCED_ELECTRICITY",
        "TEXTILE_CLOTHING",
        "TRANSPORTATION_SERVICES",
        "WASHING_AND_CARE_OF_CLOTHING",
    ]
    | str
)

TaxReductionCategory = Literal["NONE", "RUT"] | str

TaxReductionCostType = Literal["LABOR", "MATERIAL"] | str

VatOption = Literal["EXCLUSIVE", "INCLUSIVE"] | str

VatPaymentType = Literal["EUREVERSEDVAT", "EUVAT", "EXPORT", "SEREVERSEDVAT", "SEVAT"] | str
