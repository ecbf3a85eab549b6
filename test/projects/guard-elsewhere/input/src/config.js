export const FLAGGED = process.env.RUPT_FLAGGED;
export const isFlagged = Boolean(FLAGGED);
export const whenWrapped = (run) => (user) => {
  if (process.env.RUPT_WRAPPED) run(user);
};
export const settings = {
  setting: { id: process.env.RUPT_SETTING, isOn: process.env.RUPT_SETTING !== undefined },
  sibling: { id: process.env.RUPT_SIBLING },
  api: process.env.API,
};
