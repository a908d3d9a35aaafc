/** From a questionnaire file to the model, or to findings that say where and why not. */
package no.svarbrev.questionnaire.reader;
