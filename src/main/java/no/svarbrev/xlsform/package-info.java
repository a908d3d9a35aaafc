/** XLSForm: workbooks to SurveyJS definitions and back. */
package no.svarbrev.xlsform;
