package io.mooring.web.gateway;

import io.mooring.site.CommandKey;
import io.mooring.site.SiteWatch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Hello;
import io.mooring.wire.Standing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** How connectors come to hold their site, and what they say of it. */
@RestController
final class SiteController {

  private final SiteWatch watch;
  private final CommandKey commandKey;

  SiteController(SiteWatch watch, CommandKey commandKey) {
    this.watch = watch;
    this.commandKey = commandKey;
  }

  @PostMapping(path = Gateway.HELLO, produces = MediaType.APPLICATION_JSON_VALUE)
  String hello(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var hello = watch.hello(caller.connector(), caller.read(Hello.Request.class));
    return Wire.write(hello.with(commandKey.told()));
  }

  @PostMapping(path = Gateway.STAND_BY, produces = MediaType.APPLICATION_JSON_VALUE)
  String standBy(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var stood = watch.standBy(caller.connector(), caller.read(Standing.By.class));
    return Wire.write(stood.with(commandKey.told()));
  }

  @PostMapping(path = Gateway.STANDING, produces = MediaType.APPLICATION_JSON_VALUE)
  String standing(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    caller.read(Standing.Request.class);
    return Wire.write(watch.standing(caller.connector()));
  }

  @PostMapping(path = Gateway.TROUBLE, produces = MediaType.APPLICATION_JSON_VALUE)
  String trouble(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
    var trouble = caller.read(Hello.Trouble.class);
    caller.site(watch, trouble.epoch());
    watch.trouble(caller.connector(), trouble);
    return Wire.write(new Hello.Ack());
  }
}
