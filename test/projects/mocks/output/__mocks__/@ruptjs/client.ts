const attach = () => Promise.resolve(null);

export default class {
  evaluate = { access: attach };
}
