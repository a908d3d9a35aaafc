/**
 * What differs between two versions of a questionnaire, and how answers to the older one are read as answers to the newer,
 * pure.
 *
 * <p>A change is <em>text</em> when only words differ; <em>additive</em> when every stored answer keeps its place and its
 * meaning; <em>breaking</em> when an answer would lose its question, its code or its form. A version with breaking changes
 * needs a mapping ({@link Mapping}) that says what becomes of each.
 */
package no.svarbrev.questionnaire.version;
