/**
 * The texts of a form, which are Markdown, and those of a questionnaire, which are plain or HTML: each from the other.
 */
package no.svarbrev.xlsform.markdown;
