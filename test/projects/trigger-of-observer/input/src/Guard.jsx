import { observable } from "mobx";
import { observer } from "mobx-react";
import { Component } from "react";
import Rupt from "rupt";

const plan = observable({ limit: 1, name: "team" });

@observer
export class Guard extends Component {
  componentDidMount() {
    Rupt.attach({
      client_id: "abc",
      account: "mount",
      limit_config: { overall_device_limit: plan.limit },
    });
  }
  render() {
    Rupt.attach({
      client_id: "abc",
      account: "render",
      limit_config: { overall_device_limit: plan.limit },
    });
    return <p>{plan.name}</p>;
  }
}

class Plain extends Component {
  render() {
    Rupt.attach({
      client_id: "abc",
      account: "named",
      limit_config: { overall_device_limit: plan.limit },
    });
    return <p>{plan.name}</p>;
  }
}
export const Named = observer(Plain);

// React alone watches nothing.
export class Unwatched extends Component {
  render() {
    Rupt.attach({
      client_id: "abc",
      account: "plain",
      limit_config: { overall_device_limit: plan.limit },
    });
    return <p>{plan.name}</p>;
  }
}
