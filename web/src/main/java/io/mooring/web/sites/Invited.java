package io.mooring.web.sites;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mooring.site.SiteAttachment;
import io.mooring.web.parts.CodeBlock;
import io.mooring.web.parts.Here;
import io.mooring.web.words.Ago;
import io.mooring.web.words.Times;
import java.time.Duration;

/** How to start a connector with the one-time code that was just made. */
final class Invited extends Div {

  Invited(SiteAttachment.Invitation invitation, SiteDesk desk) {
    addClassName("invited");
    var now = desk.clock().instant();
    var expires = invitation.expiresAt();
    add(
        new Paragraph(
            "1. Export the site's root certificate \"SMS Issuing\" as a PEM file (ConfigMgr console:"
                + " Administration > Security > Certificates); leave --site-trust out where the"
                + " provider has a certificate of your own PKI."),
        new Paragraph(
            "2. On a machine that reaches the site's SMS Provider, enrol the connector. Put the"
                + " provider's name, that file and a folder of your own in place of the words in"
                + " brackets:"),
        new CodeBlock("the command that enrols", enrol(desk.portal())),
        new Paragraph(
            "A real site takes Kerberos alone. Add how the connector signs in: --site-authentication"
                + " keytab --site-principal <account@REALM> --site-keytab <file>, or, on Windows as"
                + " the service's own account, --site-authentication windows. What is wrong then,"
                + " \"connector check\" says."),
        new Paragraph(
            "3. It asks for the code: paste it there. In the command itself every account of that"
                + " machine would see it."),
        new CodeBlock("the one-time code", invitation.code()),
        new Paragraph("4. Start it, best as a service:"),
        new CodeBlock("the command that runs", "java -jar connector.jar run --data <folder>"),
        note(
            "The code works once, until "
                + Times.brief(expires, now, Here.zone())
                + " ("
                + Ago.length(Duration.between(now, expires))
                + "). It is shown only now: whoever has it can enrol a connector for this site."));
  }

  private static Paragraph note(String text) {
    var note = new Paragraph(text);
    note.addClassName("caution");
    return note;
  }

  private static String enrol(String portal) {
    return """
    java -jar connector.jar enroll \
    --portal %s \
    --site-url https://<SMS-Provider-FQDN> \
    --site-trust <SMS-Issuing.pem> \
    --data <folder> \
    --code -\
    """
        .formatted(portal);
  }
}
