/**
 * What a form is made of, before anything is made of it: its rows as a tree with their types, names as ours may be, lists of
 * choices, languages and marks in appearances.
 */
package no.svarbrev.xlsform.rows;
