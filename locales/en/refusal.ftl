# Why an input is refused: what is wrong, which rule, the way out. One message per refusal code of the crate `entity`.

## Texts and forms

refusal-input-incomplete = The form is not complete. Fill in the fields that are missing.
refusal-text-required = This field is required. Fill it in.
refusal-text-too-long = This text has { $length } characters, at most { $maximum } are allowed. Shorten it.
refusal-text-control-character = This text contains an invisible character ({ $sign }). Type it again instead of pasting it.
refusal-email-malformed = “{ $value }” is not an e-mail address. Write a single address, for example anne@example.be.
refusal-phone-malformed = “{ $value }” is not a telephone number. Write 6 to 15 digits, for example +32 2 512 34 56.
refusal-country-malformed = “{ $value }” is not a known country. Write its two-letter code, for example BE.
refusal-postal-code-malformed = “{ $value }” is not a postal code of the country { $country }. In Belgium it has four digits; correct the code or the country.
refusal-language-unknown = “{ $value }” is not an available language. Choose fr, nl, de or en.

## Amounts

refusal-amount-required = The amount is missing. Write it in euro, for example 1,234.56.
refusal-amount-malformed = “{ $value }” is not an amount. Write it in euro, for example 1,234.56.
refusal-amount-ambiguous = “{ $value }” may mean thousands or decimals. Write the amount with two decimals, for example 1234.00.
refusal-amount-too-precise = “{ $value }” has more than two decimals. An amount is written to the cent; it is not rounded for you.
refusal-amount-out-of-range = The amount is above €99,999,999,999.99, the largest accepted. Check the digits.
refusal-allocate-no-weight = Nobody bears this amount: no part of the distribution key is above zero. Complete the key.
refusal-allocate-negative-weight = Part no. { $line } of the distribution key is negative. A part is zero or more; correct the key.
refusal-allocate-overflow = The numbers are too large for an exact calculation. Reduce the amount or the parts of the key.

## Shares and parts of an ownership

refusal-share-required = The shares are missing. Write the number that the basic deed states.
refusal-share-malformed = “{ $value }” is not a number of shares. Write a whole number, for example 120.
refusal-share-not-whole = “{ $value }” is not a whole number. Shares have no decimals: write 120 or 1200, without a comma.
refusal-share-not-positive = The shares of a unit are above zero, not “{ $value }”. Take the number from the basic deed.
refusal-share-too-large = “{ $value }” is above { $maximum } shares, the largest number accepted. Check the digits.
refusal-share-other-total = “{ $value }” is over another total than that of the basic deed, { $total }. Correct the denominator or write the shares alone.
refusal-total-shares-not-positive = The total of the shares must be above zero. First enter the total of the basic deed in the co-ownership.
refusal-shares-sum-mismatch =
    { $direction ->
        [missing] The units have { $sum } shares together, the basic deed states { $expected }: { $amount } missing. Correct the shares in the list or add the units that are missing.
       *[excess] The units have { $sum } shares together, the basic deed states { $expected }: { $amount } too many. Correct the shares in the list or remove the units that do not belong there.
    }
refusal-fraction-required = The part is missing. Write 1 for a single co-owner, 1/2 for a half.
refusal-fraction-malformed = “{ $value }” is not a part. Write for example 1/2, 50 % or 1.
refusal-fraction-denominator = “{ $value }” divides by a number that is not above zero. Write for example 1/2.
refusal-fraction-negative = “{ $value }” is negative. A part is above zero.
refusal-fraction-zero = A part of zero gives no ownership. Remove this co-owner or write the part, for example 1/2.
refusal-fraction-above-one = “{ $value }” is more than the whole unit. Write at most 1 or 100 %.
refusal-fractions-too-fine = The denominators of the parts are too large to be added exactly. Write the parts with a common denominator, for example 1/3.
refusal-ownership-fractions-not-one = The parts of the co-owners of this unit add up to { $sum } instead of 1. Correct them; three thirds are written 1/3, not 33.33 %.

## Units

refusal-unit-reference-required = The reference of the unit is missing. Write it as in the basic deed, for example A1.
refusal-unit-kind-required = The kind of the unit is missing. Write apartment, studio, house, office, shop, garage, parking, cellar, storage or other.
refusal-unit-kind-unknown = “{ $value }” is not a known kind of unit. Write apartment, studio, house, office, shop, garage, parking, cellar, storage or other.
refusal-unit-without-owner = This unit has no co-owner. Give at least one name: somebody must be able to pay for each unit.
refusal-joint-owner-without-part = Unit { $unit } has several co-owners and the part of this one is missing. Write it in a column “Part”, for example 1/2.
refusal-unit-rows-differ = Unit { $unit } has “{ $value }” here and “{ $first }” in row { $first_row }. The rows of one unit must agree; if they are two units, give them two references.

## Owners

refusal-owner-same-name = { $name } also stands in row { $first_row } with another e-mail address, or without one. If it is the same person, write the same address everywhere; otherwise there will be two co-owners.
refusal-owner-details-differ = This detail of { $name } is not the same as in row { $first_row }. The first one counts; correct the list if it is not right.
refusal-import-owner-repeated = This co-owner of unit { $unit } already stands in row { $first_row }. Keep one row with the whole part.

## Bank accounts, enterprise numbers, references of payments

refusal-iban-required = The account number is missing. Write the IBAN, for example BE68 5390 0754 7034.
refusal-iban-malformed = “{ $value }” is not an IBAN. It starts with two letters and two digits, for example BE68 5390 0754 7034.
refusal-iban-country-unknown = Accounts of the country { $country } are outside the Single Euro Payments Area (SEPA). Give an account inside it.
refusal-iban-length = An IBAN of the country { $country } has { $expected } characters and this one { $found }. Copy it in full.
refusal-iban-check-digits = The check digits of “{ $value }” do not match: a character is wrong or swapped. Check the IBAN.
refusal-iban-national-check = The last two digits of “{ $value }” do not match the Belgian account number. Check the IBAN.
refusal-enterprise-number-required = The enterprise number is missing. Write it, for example 0123.456.749.
refusal-enterprise-number-malformed = “{ $value }” is not an enterprise number. It has ten digits and starts with 0 or 1, for example 0123.456.749.
refusal-enterprise-number-check-digits = The last two digits of “{ $value }” do not match the others. Check the number in the Crossroads Bank for Enterprises.
refusal-enterprise-number-establishment = “{ $value }” is the number of an establishment unit. Give the enterprise number, which starts with 0 or 1.
refusal-structured-communication-malformed = “{ $value }” is not a structured reference. It has twelve digits, for example +++090/9337/55493+++.
refusal-structured-communication-check-digits = The last two digits of “{ $value }” do not match the first ten. Check the structured reference.
refusal-structured-communication-zero = A structured reference of zeros names nothing. Copy that of the payment asked for.
refusal-structured-communication-too-large = The number { $value } has more than ten digits and does not fit into a structured reference. Choose a smaller number.
refusal-epc-amount-out-of-range = A payment code cannot carry { $value } €: the amount lies between €0.01 and €999,999,999.99. Ask for this payment without a code.

## Days

refusal-date-required = The date is missing. Write it, for example 14/05/2026.
refusal-date-malformed = “{ $value }” is not a date. Write the day, the month and the year in four digits, for example 14/05/2026.
refusal-date-impossible = The day “{ $value }” does not exist. Check the day and the month; the day comes first.
refusal-date-out-of-range = The year of “{ $value }” does not lie between { $first } and { $last }. Check the year.

## Imports: the file

refusal-import-empty = The list is empty. Choose a file or paste the rows of your spreadsheet.
refusal-import-too-large = The file has { $size } MB, at most { $maximum } MB are accepted. Keep only the columns of the units and the co-owners.
refusal-import-too-many-rows = The list has more than { $maximum } rows. Split it or check that it is the right file.
refusal-import-too-many-columns = Row { $row } has more than { $maximum } columns. Keep only the columns of the units and the co-owners.
refusal-import-binary = This file is not a text. Save the sheet as .xlsx or CSV and choose that file.
refusal-import-spreadsheet-file = This is a spreadsheet workbook. Save the sheet as CSV, or copy its rows and paste them here.
refusal-import-encoding = The letters of this file cannot be read. Save it as “CSV UTF-8”.
refusal-import-column-missing =
    { $column ->
        [key_name] The column with the keys (“Key”) was not found. Give one column for each key, or write that heading.
        [key_parts] The column with the parts in the key (“Key parts”) was not found. Give one column for each key, or write that heading.
        [reference] The column with the references of the units (“Unit”) was not found. Write that heading above it or point out the column yourself.
        [shares] The column with the shares (“Shares”) was not found. Write that heading above it or point out the column yourself.
       *[owner_name] The column with the co-owners (“Name”) was not found. Write that heading above it or point out the column yourself.
    }
refusal-import-columns-ignored = Columns that are not imported: { $columns }. Point out what they are if they matter.
refusal-import-no-rows = There is no row below the headings. Add one for each unit, co-owner or part.
refusal-import-kind-assumed = Without a column “Type” the kind of the units is taken from their reference, or else is “apartment”. Add the column: cellars, garages and parking places do not count for the threshold of twenty lots.
refusal-import-more-problems = Only { $told } problems are shown; further problems: { $hidden }. Correct these first and check again.
refusal-import-total-row = This row is a total: it is not imported.

## Imports: the cells

refusal-cell-formula = The cell holds a formula: “{ $value }”. Replace it by its value; formulas are never calculated here.
refusal-cell-spreadsheet-error = The cell holds the spreadsheet error { $value }. Correct it in the spreadsheet.
refusal-cell-merged = The reference of the unit is missing below a unit: the cell was probably merged. Unmerge it and repeat the reference in each row.
refusal-cell-quote-unclosed = A quotation mark (") opened in this row is never closed; the rest of the list was not read. Close it or remove it.
