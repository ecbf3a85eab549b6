export function reducer(state, action) {
  switch (action.type) {
    case "ENTERED":
      return { ...state, devices: action.payload.session.attached_devices };
    case "SHOWN":
      return { ...state, shown: action.shown };
    default:
      return state;
  }
}
