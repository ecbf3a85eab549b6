cy.visit("/", {
  onBeforeLoad(win) {
    win.Rupt = { attach: cy.stub().as("attach") };
  },
}).then((win) => {
  cy.stub(win.Rupt, "attach");
});

cy.window().its("Rupt").invoke("attach", {});
cy.window().should((win) => {
  expect(win.Rupt).to.exist;
});

cy.on("window:before:load", (win) => {
  Object.defineProperty(win, "Rupt", { value: {} });
});

vi.stubGlobal("Rupt", { attach: vi.fn() });

const frame = document.querySelector("iframe").contentWindow.Rupt;

function enter({ Rupt } = window) {
  return Rupt.attach({ client_id: "abc", account: "u" });
}

cy.wrap({ Rupt: { attach: () => undefined } }).then((own) => own.Rupt.attach({}));
window.addEventListener("Rupt", () => undefined);
store.its("Rupt");
