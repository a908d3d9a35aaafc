/**
 * The questionnaires for those who make them: which there are, what the checks say, what differs between versions, the
 * routing as a picture, a walk without saving, and publishing.
 */
package no.svarbrev.authoring;
