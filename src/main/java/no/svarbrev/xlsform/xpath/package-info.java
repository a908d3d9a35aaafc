/**
 * XPath as XLSForms have it, without paths: read into a tree, what constants decide worked out.
 */
package no.svarbrev.xlsform.xpath;
