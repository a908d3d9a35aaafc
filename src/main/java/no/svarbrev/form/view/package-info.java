/** A page as its template shows it: questions, panels, remarks, in the words of its language. */
package no.svarbrev.form.view;
