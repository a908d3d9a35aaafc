/** Studies and their surveys, with settings and units; and how rooms contribute sections to the page of a survey. */
package no.svarbrev.study;
