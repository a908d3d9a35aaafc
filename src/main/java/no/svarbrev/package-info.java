/**
 * Svarbrev: the map of the house in force. A room uses rooms of lower tiers only, never one of its own;
 * {@code ArchitectureTest} holds that, {@code CyclesTest} that no classes need each other in a circle, {@code RoutesTest} that
 * every address is public by name or states a right, {@code MapTest} that this map names the rooms there are.
 *
 * <pre>
 * 11  command      the command line, a class for each command; the server itself is put together beside this page, in Rooms
 * 10  admin        the page of a survey, made of the sections that rooms contribute; accounts; the description of the API
 *     authoring    questionnaires for their authors: versions, checks, routing as a picture, preview
 *     demo         the synthetic studies, put in by the same acts as real ones
 *  9  answering    the respondent's dialogue over HTTP
 *     fieldwork    rates, coverage, tasks; the page of a study
 *     export       the data files
 *  8  dataset      responses as a table: variables, labels, kinds of missing
 *  7  dispatch     letters, to whom they go, how to stop getting them
 *     interview    interviews and informants
 *     response     responses as stored, one document each: save, submit, history
 *  6  invitation   invitations, links of all kinds, outcomes, declarations, covered units
 *  5  contact      contacts and the files they come in
 *  4  study        studies, surveys, their settings, units; how rooms contribute sections to the page of a survey
 *     form         a page as a form: fields, what was posted, what it leads to; form.view is what templates show
 *  3  auth         who is there, and the table of guarded addresses; auth.account is accounts, their rights and secrets
 *  2  audit        what was done by those who work here, a line each
 *     library      which versions of questionnaires there are: folder, drafts, publishing
 *     mail         outbox, courier, transport
 *     routing      pure: what one set of answers opens; routing.engine is all that changes while a form is filled in
 *     xlsform      XLSForm in and out, by the expressions of questionnaire
 *  1  platform     what every room needs and no word of surveys: config, database, page, incoming, http, each on those before
 *                  it; platform.postgres is the database of our own
 *     questionnaire  pure: the model, made of text, rule and choice; reader, expression, finding, check, version, and column
 *                  (which columns a question has in data files, and their names)
 * </pre>
 *
 * Otherwise than planned:
 *
 * <ul>
 *   <li>audit and mail stand below auth: what is done to an account is written down, and its link goes out by mail.
 *   <li>What every respondent's page begins with ({@code Head}, {@code Look}) lives in platform.page, since its own pages (away, too
 *       large) begin with it too.
 *   <li>Importing contacts is an act of invitation: it makes contacts and their invitations in one transaction.
 *   <li>The table of rooms' addresses is {@code auth.GuardedRouter}; what an insider does goes through {@code audit.Journal}.
 *   <li>Questions are asked for their {@code Shape}; a kind is a row in {@code Question.Kind}, a record, a template, and a line in
 *       {@code ElementReader}.
 *   <li>Two tables only follow others, and triggers of the database write them, whatever room writes those: token (every token that
 *       opens a response) and invitation_course (what has happened with each invitation). In the latter, response counts how far
 *       unfinished ones have come.
 *   <li>To come: following, analysis, operations.
 * </ul>
 */
package no.svarbrev;
