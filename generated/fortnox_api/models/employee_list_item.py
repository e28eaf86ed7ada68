from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.employee_category import EmployeeCategory
from fortnox_api.models.employee_child import EmployeeChild
from fortnox_api.models.employee_dated_schedule import EmployeeDatedSchedule
from fortnox_api.models.employee_dated_wage import EmployeeDatedWage
from fortnox_api.models.employee_opening_salary import EmployeeOpeningSalary
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import (
        EmployeeListItemEmploymentForm,
        EmployeeListItemForaType,
        EmployeeListItemPayslipType,
        EmployeeListItemPersonelType,
        EmployeeListItemSalaryForm,
        EmployeeListItemTaxAllowance,
    )


@define(slots=True, kw_only=True)
class EmployeeListItem(Model):
    """A row of a list: employee."""

    url: str | None = text("@url")
    atf_value: Decimal | None = decimal("ATFValue")
    atk_value: Decimal | None = decimal("ATKValue")
    absence_hours_non_vacation_based: Decimal | None = decimal("AbsenceHoursNonVacationBased")
    absence_hours_vacation_based: Decimal | None = decimal("AbsenceHoursVacationBased")
    absence_workdays_non_vacation_based: Decimal | None = decimal("AbsenceWorkdaysNonVacationBased")
    absence_workdays_vacation_based: Decimal | None = decimal("AbsenceWorkdaysVacationBased")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    auto_non_recurring_tax: bool | None = boolean("AutoNonRecurringTax")
    average_hourly_wage: Decimal | None = decimal("AverageHourlyWage")
    average_weekly_hours: Decimal | None = decimal("AverageWeeklyHours")
    bank_account_no: str | None = text("BankAccountNo")
    city: str | None = text("City")
    clearing_no: str | None = text("ClearingNo")
    cost_center: str | None = text("CostCenter")
    country: str | None = text("Country")
    current_comp_balance: Decimal | None = decimal("CurrentCompBalance")
    current_flex_balance: Decimal | None = decimal("CurrentFlexBalance")
    dated_schedules: list[EmployeeDatedSchedule] = rows("DatedSchedules", EmployeeDatedSchedule)
    dated_wages: list[EmployeeDatedWage] = rows("DatedWages", EmployeeDatedWage)
    email: str | None = text("Email")
    employed_to: date | None = day("EmployedTo")
    employee_categories: list[EmployeeCategory] = rows("EmployeeCategories", EmployeeCategory)
    employee_children: list[EmployeeChild] = rows("EmployeeChildren", EmployeeChild)
    employee_id: str | None = text("EmployeeId")
    employment_date: date | None = day("EmploymentDate")
    employment_form: EmployeeListItemEmploymentForm | None = choice("EmploymentForm")
    first_name: str | None = text("FirstName")
    fora_type: EmployeeListItemForaType | None = choice("ForaType")
    full_name: str | None = text("FullName")
    full_time_equivalent: Decimal | None = decimal("FullTimeEquivalent")
    hourly_pay: Decimal | None = decimal("HourlyPay")
    inactive: bool | None = boolean("Inactive")
    initial_comp: Decimal | None = decimal("InitialComp")
    initial_flex: Decimal | None = decimal("InitialFlex")
    job_title: str | None = text("JobTitle")
    last_name: str | None = text("LastName")
    monthly_salary: Decimal | None = decimal("MonthlySalary")
    non_recurring_tax: str | None = text("NonRecurringTax")
    non_vacation_based_calendar_days_partial: Decimal | None = decimal("NonVacationBasedCalendarDaysPartial")
    non_vacation_based_calendar_days_whole: Decimal | None = decimal("NonVacationBasedCalendarDaysWhole")
    opening_salaries: list[EmployeeOpeningSalary] = rows("OpeningSalaries", EmployeeOpeningSalary)
    payslip_type: EmployeeListItemPayslipType | None = choice("PayslipType")
    personal_identity_number: str | None = text("PersonalIdentityNumber")
    personel_type: EmployeeListItemPersonelType | None = choice("PersonelType")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    post_code: str | None = text("PostCode")
    preliminary_tax_deducted: Decimal | None = decimal("PreliminaryTaxDeducted")
    project: str | None = text("Project")
    salary_form: EmployeeListItemSalaryForm | None = choice("SalaryForm")
    schedule_id: str | None = text("ScheduleId")
    tax_allowance: EmployeeListItemTaxAllowance | None = choice("TaxAllowance")
    tax_column: int | None = integer("TaxColumn")
    tax_table: str | None = text("TaxTable")
    vacation_based_attendance_days: Decimal | None = decimal("VacationBasedAttendanceDays")
    vacation_based_attendance_hours: Decimal | None = decimal("VacationBasedAttendanceHours")
    vacation_based_calendar_days_whole: Decimal | None = decimal("VacationBasedCalendarDaysWhole")
    vacation_based_salary_total: Decimal | None = decimal("VacationBasedSalaryTotal")
    vacation_based_salary_variable_addition: Decimal | None = decimal("VacationBasedSalaryVariableAddition")
    vacation_based_salary_worked_time: Decimal | None = decimal("VacationBasedSalaryWorkedTime")
    vacation_calculation_advance_vacation_debt: Decimal | None = decimal("VacationCalculationAdvanceVacationDebt")
    vacation_calculation_include_in_calculation: bool | None = boolean("VacationCalculationIncludeInCalculation")
    vacation_calculation_same_wage_percent: bool | None = boolean("VacationCalculationSameWagePercent")
    vacation_calculation_sole_custody: bool | None = boolean("VacationCalculationSoleCustody")
    vacation_calculation_sum_only_no_days: bool | None = boolean("VacationCalculationSumOnlyNoDays")
    vacation_calculation_total_vacation_salary_sum: Decimal | None = decimal(
        "VacationCalculationTotalVacationSalarySum"
    )
    vacation_calculation_vacation_entitlement: Decimal | None = decimal("VacationCalculationVacationEntitlement")
    vacation_calculation_variable_addition_sum: Decimal | None = decimal("VacationCalculationVariableAdditionSum")
    vacation_days_paid: Decimal | None = decimal("VacationDaysPaid")
    vacation_days_pending_paid: Decimal | None = decimal("VacationDaysPendingPaid")
    vacation_days_pending_prepaid: Decimal | None = decimal("VacationDaysPendingPrepaid")
    vacation_days_pending_saved: Decimal | None = decimal("VacationDaysPendingSaved")
    vacation_days_pending_saved_year1: Decimal | None = decimal("VacationDaysPendingSavedYear1")
    vacation_days_pending_saved_year2: Decimal | None = decimal("VacationDaysPendingSavedYear2")
    vacation_days_pending_saved_year3: Decimal | None = decimal("VacationDaysPendingSavedYear3")
    vacation_days_pending_saved_year4: Decimal | None = decimal("VacationDaysPendingSavedYear4")
    vacation_days_pending_saved_year5: Decimal | None = decimal("VacationDaysPendingSavedYear5")
    vacation_days_pending_saved_year6_plus: Decimal | None = decimal("VacationDaysPendingSavedYear6Plus")
    vacation_days_pending_unpaid: Decimal | None = decimal("VacationDaysPendingUnpaid")
    vacation_days_prepaid: Decimal | None = decimal("VacationDaysPrepaid")
    vacation_days_registered_paid: Decimal | None = decimal("VacationDaysRegisteredPaid")
    vacation_days_registered_prepaid: Decimal | None = decimal("VacationDaysRegisteredPrepaid")
    vacation_days_registered_saved: Decimal | None = decimal("VacationDaysRegisteredSaved")
    vacation_days_registered_saved_year1: Decimal | None = decimal("VacationDaysRegisteredSavedYear1")
    vacation_days_registered_saved_year2: Decimal | None = decimal("VacationDaysRegisteredSavedYear2")
    vacation_days_registered_saved_year3: Decimal | None = decimal("VacationDaysRegisteredSavedYear3")
    vacation_days_registered_saved_year4: Decimal | None = decimal("VacationDaysRegisteredSavedYear4")
    vacation_days_registered_saved_year5: Decimal | None = decimal("VacationDaysRegisteredSavedYear5")
    vacation_days_registered_saved_year6_plus: Decimal | None = decimal("VacationDaysRegisteredSavedYear6Plus")
    vacation_days_registered_unpaid: Decimal | None = decimal("VacationDaysRegisteredUnpaid")
    vacation_days_saved: Decimal | None = decimal("VacationDaysSaved")
    vacation_days_saved_employment_rate_year1: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear1")
    vacation_days_saved_employment_rate_year2: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear2")
    vacation_days_saved_employment_rate_year3: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear3")
    vacation_days_saved_employment_rate_year4: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear4")
    vacation_days_saved_employment_rate_year5: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear5")
    vacation_days_saved_employment_rate_year6_plus: Decimal | None = decimal("VacationDaysSavedEmploymentRateYear6Plus")
    vacation_days_saved_year1: Decimal | None = decimal("VacationDaysSavedYear1")
    vacation_days_saved_year2: Decimal | None = decimal("VacationDaysSavedYear2")
    vacation_days_saved_year3: Decimal | None = decimal("VacationDaysSavedYear3")
    vacation_days_saved_year4: Decimal | None = decimal("VacationDaysSavedYear4")
    vacation_days_saved_year5: Decimal | None = decimal("VacationDaysSavedYear5")
    vacation_days_saved_year6_plus: Decimal | None = decimal("VacationDaysSavedYear6Plus")
    vacation_days_unpaid: Decimal | None = decimal("VacationDaysUnpaid")
    working_time_enumeration: str | None = text("WorkingTimeEnumeration")
