export const leave = () => {
  location.assign("/out");
};
