/**
 * The questionnaire, pure: the model of one version, the reader from SurveyJS JSON to it, and what each kind of question
 * accepts. Knows nothing of respondents, HTTP or the database.
 */
package no.svarbrev.questionnaire;
