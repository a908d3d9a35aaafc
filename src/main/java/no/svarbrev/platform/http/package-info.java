/** The server, what every address needs to read a request and to answer it, and the one handler of what fails. */
package no.svarbrev.platform.http;
