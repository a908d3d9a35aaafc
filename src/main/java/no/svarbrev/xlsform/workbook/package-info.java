/**
 * Workbooks as cells, and back: safely unpacked, with the columns XLSForms may have; and the faults and findings that stand at
 * a cell or at a JSON pointer.
 */
package no.svarbrev.xlsform.workbook;
