export default {
  attach(options: object) {
    console.log(options);
  },
};
