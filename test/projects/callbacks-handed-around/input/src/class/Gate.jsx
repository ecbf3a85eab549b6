import { attach } from "rupt";
import { Component } from "react";

export class Gate extends Component {
  componentDidMount() {
    attach({
      client_id: "pk_around",
      account: "u4",
      on_current_device_logout: this.props.onLogout,
    });
  }
  render() {
    return null;
  }
}
