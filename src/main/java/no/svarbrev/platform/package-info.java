/** What every room needs and no word of surveys: problems, texts, times, secrets, loops. Its parts stand in order below it. */
package no.svarbrev.platform;
