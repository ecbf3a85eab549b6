// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
jest.replaceProperty(window, "Rupt", { attach: jest.fn() });
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
jest.spyOn(window, "Rupt", "get").mockReturnValue({ attach: jest.fn() });
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
sinon.stub(globalThis, "Rupt").value({ attach: sinon.stub() });
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
Object.assign(window, { Rupt: { attach: jest.fn() } });
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
Object.defineProperties(window, { Rupt: { value: {} } });

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
cy.window().its("Rupt.attach").should("exist");
cy.window().then((win) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  cy.stub(win, "Rupt");
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  expect(win).to.have.property("Rupt");
});
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
expect(window).not.toHaveProperty("Rupt");
// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
_.get(window, "Rupt.attach")({ client_id: "abc", account: "u" });

console.log(window, "Rupt");
window.addEventListener("Rupt", () => undefined);
bus.emit(store, "Rupt");
Object.assign(store, { Rupt: {} });
expect(store).to.have.property("Rupt");
