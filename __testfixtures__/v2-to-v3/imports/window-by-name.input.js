jest.replaceProperty(window, "Rupt", { attach: jest.fn() });
jest.spyOn(window, "Rupt", "get").mockReturnValue({ attach: jest.fn() });
sinon.stub(globalThis, "Rupt").value({ attach: sinon.stub() });
Object.assign(window, { Rupt: { attach: jest.fn() } });
Object.defineProperties(window, { Rupt: { value: {} } });

cy.window().its("Rupt.attach").should("exist");
cy.window().then((win) => {
  cy.stub(win, "Rupt");
  expect(win).to.have.property("Rupt");
});
expect(window).not.toHaveProperty("Rupt");
_.get(window, "Rupt.attach")({ client_id: "abc", account: "u" });

console.log(window, "Rupt");
window.addEventListener("Rupt", () => undefined);
bus.emit(store, "Rupt");
Object.assign(store, { Rupt: {} });
expect(store).to.have.property("Rupt");
