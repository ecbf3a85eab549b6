export default () => ({ boot: ["rupt", "axios"] });
