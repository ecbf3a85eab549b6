import { expect, it } from "vitest";
import { callsGlobal } from "../../../../transforms/find/sdk/code-in-text.ts";

const CALL = "Rupt.attach({ client_id: 'c' })";

it.each<[text: string, callee: string]>([
  [`javascript:${CALL}`, ""],
  [` JavaScript:void window.${CALL}`, "open"],
  [`<button onclick="${CALL}">`, ""],
  [`<p>x</p><a class='b' href="javascript:${CALL}">`, "el.append"],
  [`<b x-on:click='${CALL}'>`, ""],
  [`<b data-bind="click: function () { ${CALL} }">`, ""],
  [`<b ng-click="${CALL}">`, ""],
  [`<!doctype html><script nonce="a">\n${CALL}`, "res.send"],
  [CALL, "setTimeout"],
  [CALL, "Function"],
  [CALL, "<Script>"],
  [CALL, "el.setAttribute"],
  [CALL, "el.append"],
  [CALL, ""],
  [`window.load(() => ${CALL})`, ""],
  [`await ${CALL}`, "win.webContents.executeJavaScript"],
  ["!!window.Rupt", "page.waitForFunction"],
])("finds code in %s, given to %j", (text, callee) => {
  expect(callsGlobal(text, callee, "")).toBe(true);
});

it("finds code in what a script element is given", () => {
  expect(callsGlobal(CALL, "", ".textContent")).toBe(true);
  expect(callsGlobal(CALL, "", "text")).toBe(false);
  expect(callsGlobal(CALL, "", "code")).toBe(true);
});

it.each<[text: string, callee: string]>([
  [`call ${CALL} first`, "console.log"],
  [`call ${CALL} first`, ""],
  ["Rupt.attach() was not called", ""],
  ["window.Rupt is not there", "console.warn"],
  [CALL, "<pre>"],
  [`<p>${CALL}</p>`, ""],
  [`<script src="a.js"></script><p>${CALL}</p>`, ""],
  [`<code title="how">${CALL}</code>`, ""],
  ["javascript:bankRupt.attach()", ""],
  ["javascript:interrupt.attach()", ""],
])("finds none in %s, given to %j", (text, callee) => {
  expect(callsGlobal(text, callee, "")).toBe(false);
});
