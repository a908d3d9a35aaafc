// Saves the page while the respondent writes, and shows and hides questions as the server answers. The page does all of
// this without a script too, when a button is pressed.
"use strict";
(() => {
  const form = document.querySelector("form[data-saving]");
  if (!form) {
    return;
  }
  const says = form.dataset;
  const status = document.getElementById("saving");
  const alarm = document.getElementById("offline");
  const address = form.getAttribute("action");
  const WAIT = 800;
  const MOST_WAIT = 30000;
  const SEEN = "input[name=revision], input[name=was]";
  let timer, sending, again, failures = 0, stopped = false;

  const blocks = (root) => [...root.querySelectorAll("[id^='q-'], [id^='p-']")];
  const isNested = (block) => block.parentElement.closest(".question");
  const nameOf = (field) => field.name.split(".")[0].replace(/-Comment$/, "");

  const body = () => {
    const data = new URLSearchParams(new FormData(form));
    data.set("action", "draft");
    return data;
  };

  const tell = (text) => (status.textContent = text);

  function wait(time) {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  }

  async function save() {
    clearTimeout(timer);
    timer = undefined;
    if (stopped || sending) {
      again = !stopped;
      return;
    }
    again = false;
    sending = new AbortController();
    try {
      const answer = await fetch(address, { method: "POST", body: body(), signal: sending.signal, headers: { Accept: "text/html" } });
      if (answer.status >= 500) {
        throw new Error(answer.status);
      }
      received(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch (failure) {
      if (failure.name !== "AbortError") {
        lost();
      }
    } finally {
      sending = undefined;
      if (again && !timer) {
        wait(WAIT);
      }
    }
  }

  function received(page) {
    const newer = page.querySelector("form[data-saving]");
    failures = 0;
    alarm.hidden = true;
    if (!newer) {
      // The link is closed, sent in or unknown by now: the page says which.
      stopped = true;
      tell(says.stopped + " " + (page.querySelector("h1") || page).textContent);
      return;
    }
    takeOver(newer, page.getElementById("meanwhile"));
    const now = new Date();
    tell(says.saved.replace("{0}", String(now.getHours()).padStart(2, "0") + "." + String(now.getMinutes()).padStart(2, "0")));
  }

  // What nobody types: which answers were seen. Then the questions, but for the one that the respondent is in.
  function takeOver(newer, meanwhile) {
    form.querySelectorAll(SEEN).forEach((field) => field.remove());
    newer.querySelectorAll(SEEN).forEach((field) => form.prepend(field.cloneNode()));
    const changed = meanwhile ? [...meanwhile.querySelectorAll("a")].map((link) => link.hash.slice(1)) : [];
    if (meanwhile) {
      document.getElementById("meanwhile")?.remove();
      meanwhile.removeAttribute("autofocus");
      form.before(meanwhile);
    }
    blocks(form).filter((block) => !newer.querySelector("#" + CSS.escape(block.id))).forEach((block) => block.remove());
    blocks(newer).filter((block) => !isNested(block)).forEach((block) => place(block, changed));
    form.dispatchEvent(new CustomEvent("answered", { detail: newer }));
  }

  function place(block, changed) {
    const own = document.getElementById(block.id);
    if (!own) {
      const before = block.previousElementSibling?.id && document.getElementById(block.previousElementSibling.id);
      const parent = block.parentElement.id ? document.getElementById(block.parentElement.id) : form;
      before ? before.after(block.cloneNode(true)) : insertFirst(parent, block.cloneNode(true));
    } else if (!own.contains(document.activeElement) && (changed.includes(block.id) || shape(own) !== shape(block)) && !block.id.startsWith("p-")) {
      own.replaceWith(block.cloneNode(true));
    }
  }

  function insertFirst(parent, block) {
    const first = [...parent.children].find((child) => child.id || child.classList.contains("actions"));
    first ? first.before(block) : parent.append(block);
  }

  // What is asked and offered, without what is typed.
  const valueOf = (field) => (/^(radio|checkbox)$/.test(field.type) || field.tagName === "OPTION" ? field.value : field.matches("output, .answer") && field.textContent);
  const shape = (block) =>
    [...block.querySelectorAll("input:not([type=hidden]), select, textarea, option, output, .answer")].map((field) => [field.name, valueOf(field), field.disabled]).join();

  function lost() {
    failures += 1;
    alarm.hidden = false;
    tell("");
    wait(Math.min(MOST_WAIT, 1000 * 2 ** failures));
  }

  function exclude(box) {
    const others = [...form.elements].filter((other) => other.name === box.name && other !== box);
    others.filter(({ dataset }) => box.checked && ("exclusive" in box.dataset || "exclusive" in dataset)).forEach((other) => (other.checked = false));
  }

  function touch(field) {
    if (!form.querySelector("input[name=touched][value=" + CSS.escape(nameOf(field)) + "]")) {
      form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name: "touched", value: nameOf(field) }));
    }
  }

  form.addEventListener("input", ({ target }) => {
    if (!target.name) {
      return;
    }
    if (target.type === "checkbox") {
      exclude(target);
    }
    touch(target);
    wait(WAIT);
  });
  // The button sends the page itself.
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
    sending?.abort();
  });
  addEventListener("online", () => wait(0));
  addEventListener("offline", () => (alarm.hidden = false));
  addEventListener("pagehide", () => {
    if (timer && !stopped) {
      fetch(address, { method: "POST", body: body(), keepalive: true });
    }
  });
  addEventListener("pageshow", (shown) => shown.persisted && location.reload());
  tell(says.auto);
})();
