/** What one chooses among, the rows of grids, and the choices that are no answer in substance. */
package no.svarbrev.questionnaire.choice;
