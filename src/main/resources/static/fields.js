// What some fields can do with a script besides: a choice that ticks all, a signature that is drawn, a total. Saving is left to
// respondent.js, which hears of changes as if they were typed.
"use strict";
(() => {
  const form = document.querySelector("main form");

  // «All» ticks the plain boxes, or clears them; it is ticked itself when they are. What is sent is the boxes alone: «all»
  // is for those without a script.
  const boxesOf = (all) => [...form.elements].filter((box) => box.type === "checkbox" && box.name === all.dataset.all);
  const plainOf = (all) => boxesOf(all).filter((box) => JSON.parse(all.value).includes(box.value));
  const showAll = () => form.querySelectorAll("[data-all]").forEach((all) => (all.checked = plainOf(all).length > 0 && plainOf(all).every((box) => box.checked)));

  function tickAll(all) {
    const plain = plainOf(all);
    plain.filter((box) => !box.disabled).forEach((box) => (box.checked = all.checked));
    boxesOf(all).filter((box) => all.checked && "exclusive" in box.dataset).forEach((box) => (box.checked = false));
  }

  // A drawn signature takes the place of a typed one, and the other way round.
  function ready(box) {
    const canvas = box.querySelector("canvas");
    const kept = box.querySelector("input[type=hidden]");
    const name = box.querySelector("input[type=text]");
    const pen = canvas.getContext("2d");
    let drawing = false;
    box.querySelector(".pad").hidden = false;
    box.querySelector(".drawn")?.setAttribute("hidden", "");
    pen.lineWidth = 2;
    pen.lineCap = "round";
    if (kept.value) {
      Object.assign(new Image(), { onload: ({ target }) => pen.drawImage(target, 0, 0), src: kept.value });
    }
    const at = ({ clientX, clientY }) => {
      const place = canvas.getBoundingClientRect();
      return [((clientX - place.left) * canvas.width) / place.width, ((clientY - place.top) * canvas.height) / place.height];
    };
    const wipe = () => pen.clearRect(0, 0, canvas.width, canvas.height);
    const keep = (picture) => {
      kept.value = picture;
      name.value = "";
      kept.dispatchEvent(new Event("input", { bubbles: true }));
    };
    canvas.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      name.value && wipe();
      drawing = true;
      pen.beginPath();
      pen.moveTo(...at(event));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (drawing) {
        pen.lineTo(...at(event));
        pen.stroke();
      }
    });
    // A stroke that the system ends, as by a gesture of its own, is kept too: it is to be seen.
    ["pointerup", "pointercancel"].forEach((end) => canvas.addEventListener(end, () => {
      drawing && keep(canvas.toDataURL("image/png"));
      drawing = false;
    }));
    box.querySelector("button").addEventListener("click", () => {
      wipe();
      keep("");
    });
    name.addEventListener("input", () => {
      wipe();
      kept.value = "";
    });
  }

  function readyAll() {
    showAll();
    [...form.querySelectorAll(".signature")].filter((box) => box.querySelector(".pad").hidden).forEach(ready);
  }

  form.addEventListener("input", ({ target }) => {
    if (target.dataset.all) {
      tickAll(target);
    }
    // After respondent.js has unticked what excludes another.
    setTimeout(showAll);
  }, true);
  // What is worked out beside the field that one writes in follows too.
  form.addEventListener("answered", ({ detail }) => detail.querySelectorAll(".closed[id]").forEach((newer) => {
    const old = document.getElementById(newer.id);
    old && old.textContent !== newer.textContent && old.replaceWith(newer.cloneNode(true));
  }));
  form.addEventListener("formdata", ({ formData }) => form.querySelectorAll("[data-all]").forEach((all) => formData.delete(all.name)));
  new MutationObserver(readyAll).observe(form, { childList: true, subtree: true });
  readyAll();
})();
