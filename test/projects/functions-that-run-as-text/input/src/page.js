import Rupt from "rupt";
export const go = (page, id) =>
  page.evaluate((u) => {
    Rupt.attach({ client_id: "abc", account: u });
  }, id);
const inject = (u) => {
  Rupt.attach({ client_id: "abc", account: u });
};
export const ext = (id) =>
  chrome.scripting.executeScript({ target: id, func: inject });
