/** What every room needs and no word of surveys: settings, database, web server, pages, problems, loops. */
package no.svarbrev.platform;
