import Rupt from "rupt";
export const go = (page, id) =>
  page.evaluate((u) => {
    // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
    Rupt.attach({ client_id: "abc", account: u });
  }, id);
const inject = (u) => {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "abc", account: u });
};
export const ext = (id) =>
  chrome.scripting.executeScript({ target: id, func: inject });
