cy.visit("/", {
  onBeforeLoad(win) {
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    win.Rupt = { attach: cy.stub().as("attach") };
  },
}).then((win) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  // TODO(rupt-migrate): mock: spy on evaluate.access of the client that the code uses
  cy.stub(win.Rupt, "attach");
});

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
cy.window().its("Rupt").invoke("attach", {});
cy.window().should((win) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  // TODO(rupt-migrate): mock: use the evaluate.access of the v3 mock here
  expect(win.Rupt).to.exist;
});

cy.on("window:before:load", (win) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  Object.defineProperty(win, "Rupt", { value: {} });
});

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
vi.stubGlobal("Rupt", { attach: vi.fn() });

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const frame = document.querySelector("iframe").contentWindow.Rupt;

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
function enter({ Rupt } = window) {
  return Rupt.attach({ client_id: "abc", account: "u" });
}

cy.wrap({ Rupt: { attach: () => undefined } }).then((own) => own.Rupt.attach({}));
window.addEventListener("Rupt", () => undefined);
store.its("Rupt");
