/** Pages: templates, what each begins with, files that never change, and the pages shown when nothing else can be. */
package no.svarbrev.platform.page;
