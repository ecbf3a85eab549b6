export const store = {
  devices: 0,
  count(response) {
    this.devices = response.attached_devices;
  },
  ready() {
    console.log("ready");
  },
};
