/**
 * Which columns the questions of a version have in data files, and what they are called. Names and datasets alike are made of
 * this one list.
 */
package no.svarbrev.questionnaire.column;
