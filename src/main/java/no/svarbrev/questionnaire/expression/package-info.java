/**
 * The SurveyJS expression language, pure: a parser from text to a tree, and the tree's evaluation over answers.
 *
 * <p>In: literals, {@code {variable.path}}, lists, {@code = <> > >= < <= contains notcontains anyof allof noneof empty
 * notempty and or negate} and their symbols. Not in yet: arithmetic and functions; they are refused by name.
 */
package no.svarbrev.questionnaire.expression;
