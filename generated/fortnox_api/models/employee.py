from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.employee_category import EmployeeCategory
from fortnox_api.models.employee_child import EmployeeChild
from fortnox_api.models.employee_dated_salary_supplement import EmployeeDatedSalarySupplement
from fortnox_api.models.employee_dated_schedule import EmployeeDatedSchedule
from fortnox_api.models.employee_dated_wage import EmployeeDatedWage
from fortnox_api.models.employee_ingoing_sick_leave import EmployeeIngoingSickLeave
from fortnox_api.models.employee_opening_salary import EmployeeOpeningSalary
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Employee(Model):
    """Employee, returned by `employees.create`, `employees.get` and `employees.update`."""

    atf_value: Decimal | None = _is.decimal("ATFValue")
    atk_value: Decimal | None = _is.decimal("ATKValue")
    absence_hours_non_vacation_based: Decimal | None = _is.decimal("AbsenceHoursNonVacationBased")
    absence_hours_vacation_based: Decimal | None = _is.decimal("AbsenceHoursVacationBased")
    absence_workdays_non_vacation_based: Decimal | None = _is.decimal("AbsenceWorkdaysNonVacationBased")
    absence_workdays_vacation_based: Decimal | None = _is.decimal("AbsenceWorkdaysVacationBased")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    auto_non_recurring_tax: bool | None = _is.boolean("AutoNonRecurringTax")
    average_hourly_wage: Decimal | None = _is.decimal("AverageHourlyWage")
    average_weekly_hours: Decimal | None = _is.decimal("AverageWeeklyHours")
    bank_account_no: str | None = _is.text("BankAccountNo")
    city: str | None = _is.text("City")
    clearing_no: str | None = _is.text("ClearingNo")
    cost_center: str | None = _is.text("CostCenter")
    country: str | None = _is.text("Country")
    current_comp_balance: Decimal | None = _is.decimal("CurrentCompBalance")
    current_flex_balance: Decimal | None = _is.decimal("CurrentFlexBalance")
    dated_salary_supplements: list[EmployeeDatedSalarySupplement] = _is.rows(
        "DatedSalarySupplements", EmployeeDatedSalarySupplement
    )
    dated_schedules: list[EmployeeDatedSchedule] = _is.rows("DatedSchedules", EmployeeDatedSchedule)
    dated_wages: list[EmployeeDatedWage] = _is.rows("DatedWages", EmployeeDatedWage)
    email: str | None = _is.text("Email")
    employed_to: _datetime.date | None = _is.date("EmployedTo")
    employee_categories: list[EmployeeCategory] = _is.rows("EmployeeCategories", EmployeeCategory)
    employee_children: list[EmployeeChild] = _is.rows("EmployeeChildren", EmployeeChild)
    employee_id: str | None = _is.text("EmployeeId")
    employment_date: _datetime.date | None = _is.date("EmploymentDate")
    employment_form: _enums.EmployeeEmploymentForm | None = _is.enum("EmploymentForm")
    first_name: str | None = _is.text("FirstName")
    fora_type: _enums.EmployeeForaType | None = _is.enum("ForaType")
    full_name: str | None = _is.text("FullName")
    full_time_equivalent: Decimal | None = _is.decimal("FullTimeEquivalent")
    hourly_pay: Decimal | None = _is.decimal("HourlyPay")
    inactive: bool | None = _is.boolean("Inactive")
    ingoing_sick_leave: list[EmployeeIngoingSickLeave] = _is.rows("IngoingSickLeave", EmployeeIngoingSickLeave)
    ingoing_used_holiday_supplement: Decimal | None = _is.decimal("IngoingUsedHolidaySupplement")
    ingoing_used_vacation_days: Decimal | None = _is.decimal("IngoingUsedVacationDays")
    initial_comp: Decimal | None = _is.decimal("InitialComp")
    initial_flex: Decimal | None = _is.decimal("InitialFlex")
    job_title: str | None = _is.text("JobTitle")
    last_name: str | None = _is.text("LastName")
    monthly_salary: Decimal | None = _is.decimal("MonthlySalary")
    non_recurring_tax: str | None = _is.text("NonRecurringTax")
    non_vacation_based_calendar_days_partial: Decimal | None = _is.decimal("NonVacationBasedCalendarDaysPartial")
    non_vacation_based_calendar_days_whole: Decimal | None = _is.decimal("NonVacationBasedCalendarDaysWhole")
    opening_salaries: list[EmployeeOpeningSalary] = _is.rows("OpeningSalaries", EmployeeOpeningSalary)
    payslip_type: _enums.EmployeePayslipType | None = _is.enum("PayslipType")
    personal_identity_number: str | None = _is.text("PersonalIdentityNumber")
    personel_type: _enums.EmployeePersonelType | None = _is.enum("PersonelType")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    post_code: str | None = _is.text("PostCode")
    preliminary_tax_deducted: Decimal | None = _is.decimal("PreliminaryTaxDeducted")
    project: str | None = _is.text("Project")
    salary_form: _enums.EmployeeSalaryForm | None = _is.enum("SalaryForm")
    schedule_id: str | None = _is.text("ScheduleId")
    tax_allowance: _enums.EmployeeTaxAllowance | None = _is.enum("TaxAllowance")
    tax_column: int | None = _is.integer("TaxColumn")
    tax_table: str | None = _is.text("TaxTable")
    vacation_based_attendance_days: Decimal | None = _is.decimal("VacationBasedAttendanceDays")
    vacation_based_attendance_hours: Decimal | None = _is.decimal("VacationBasedAttendanceHours")
    vacation_based_calendar_days_whole: Decimal | None = _is.decimal("VacationBasedCalendarDaysWhole")
    vacation_based_salary_total: Decimal | None = _is.decimal("VacationBasedSalaryTotal")
    vacation_based_salary_variable_addition: Decimal | None = _is.decimal("VacationBasedSalaryVariableAddition")
    vacation_based_salary_worked_time: Decimal | None = _is.decimal("VacationBasedSalaryWorkedTime")
    vacation_calculation_advance_vacation_debt: Decimal | None = _is.decimal("VacationCalculationAdvanceVacationDebt")
    vacation_calculation_include_in_calculation: bool | None = _is.boolean("VacationCalculationIncludeInCalculation")
    vacation_calculation_same_wage_percent: bool | None = _is.boolean("VacationCalculationSameWagePercent")
    vacation_calculation_sole_custody: bool | None = _is.boolean("VacationCalculationSoleCustody")
    vacation_calculation_sum_only_no_days: bool | None = _is.boolean("VacationCalculationSumOnlyNoDays")
    vacation_calculation_total_vacation_salary_sum: Decimal | None = _is.decimal(
        "VacationCalculationTotalVacationSalarySum"
    )
    vacation_calculation_vacation_entitlement: Decimal | None = _is.decimal("VacationCalculationVacationEntitlement")
    vacation_calculation_variable_addition_sum: Decimal | None = _is.decimal("VacationCalculationVariableAdditionSum")
    vacation_days_paid: Decimal | None = _is.decimal("VacationDaysPaid")
    vacation_days_pending_paid: Decimal | None = _is.decimal("VacationDaysPendingPaid")
    vacation_days_pending_prepaid: Decimal | None = _is.decimal("VacationDaysPendingPrepaid")
    vacation_days_pending_saved: Decimal | None = _is.decimal("VacationDaysPendingSaved")
    vacation_days_pending_saved_year1: Decimal | None = _is.decimal("VacationDaysPendingSavedYear1")
    vacation_days_pending_saved_year2: Decimal | None = _is.decimal("VacationDaysPendingSavedYear2")
    vacation_days_pending_saved_year3: Decimal | None = _is.decimal("VacationDaysPendingSavedYear3")
    vacation_days_pending_saved_year4: Decimal | None = _is.decimal("VacationDaysPendingSavedYear4")
    vacation_days_pending_saved_year5: Decimal | None = _is.decimal("VacationDaysPendingSavedYear5")
    vacation_days_pending_saved_year6_plus: Decimal | None = _is.decimal("VacationDaysPendingSavedYear6Plus")
    vacation_days_pending_unpaid: Decimal | None = _is.decimal("VacationDaysPendingUnpaid")
    vacation_days_prepaid: Decimal | None = _is.decimal("VacationDaysPrepaid")
    vacation_days_registered_paid: Decimal | None = _is.decimal("VacationDaysRegisteredPaid")
    vacation_days_registered_prepaid: Decimal | None = _is.decimal("VacationDaysRegisteredPrepaid")
    vacation_days_registered_saved: Decimal | None = _is.decimal("VacationDaysRegisteredSaved")
    vacation_days_registered_saved_year1: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear1")
    vacation_days_registered_saved_year2: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear2")
    vacation_days_registered_saved_year3: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear3")
    vacation_days_registered_saved_year4: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear4")
    vacation_days_registered_saved_year5: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear5")
    vacation_days_registered_saved_year6_plus: Decimal | None = _is.decimal("VacationDaysRegisteredSavedYear6Plus")
    vacation_days_registered_unpaid: Decimal | None = _is.decimal("VacationDaysRegisteredUnpaid")
    vacation_days_saved: Decimal | None = _is.decimal("VacationDaysSaved")
    vacation_days_saved_employment_rate_year1: Decimal | None = _is.decimal("VacationDaysSavedEmploymentRateYear1")
    vacation_days_saved_employment_rate_year2: Decimal | None = _is.decimal("VacationDaysSavedEmploymentRateYear2")
    vacation_days_saved_employment_rate_year3: Decimal | None = _is.decimal("VacationDaysSavedEmploymentRateYear3")
    vacation_days_saved_employment_rate_year4: Decimal | None = _is.decimal("VacationDaysSavedEmploymentRateYear4")
    vacation_days_saved_employment_rate_year5: Decimal | None = _is.decimal("VacationDaysSavedEmploymentRateYear5")
    vacation_days_saved_employment_rate_year6_plus: Decimal | None = _is.decimal(
        "VacationDaysSavedEmploymentRateYear6Plus"
    )
    vacation_days_saved_year1: Decimal | None = _is.decimal("VacationDaysSavedYear1")
    vacation_days_saved_year2: Decimal | None = _is.decimal("VacationDaysSavedYear2")
    vacation_days_saved_year3: Decimal | None = _is.decimal("VacationDaysSavedYear3")
    vacation_days_saved_year4: Decimal | None = _is.decimal("VacationDaysSavedYear4")
    vacation_days_saved_year5: Decimal | None = _is.decimal("VacationDaysSavedYear5")
    vacation_days_saved_year6_plus: Decimal | None = _is.decimal("VacationDaysSavedYear6Plus")
    vacation_days_unpaid: Decimal | None = _is.decimal("VacationDaysUnpaid")
    working_time_enumeration: str | None = _is.text("WorkingTimeEnumeration")
