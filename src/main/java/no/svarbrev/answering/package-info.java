/** The respondent's dialogue over HTTP: intro, pages, review, receipt. Complete without script; GET changes nothing. */
package no.svarbrev.answering;
