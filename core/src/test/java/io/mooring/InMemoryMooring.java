package io.mooring;

import io.mooring.access.InMemoryPeople;
import io.mooring.action.Confirmations;
import io.mooring.action.InMemoryOrders;
import io.mooring.action.OrderDelivery;
import io.mooring.action.Reach;
import io.mooring.action.RemoteActions;
import io.mooring.app.AppDirectory;
import io.mooring.app.InMemoryApps;
import io.mooring.audit.AuditLog;
import io.mooring.audit.InMemoryAudit;
import io.mooring.authority.Attestation;
import io.mooring.authority.InMemorySliders;
import io.mooring.authority.SiteAuthorities;
import io.mooring.board.Boards;
import io.mooring.change.RecordedChanges;
import io.mooring.coexistence.InMemoryMdmImports;
import io.mooring.coexistence.MdmLists;
import io.mooring.coexistence.MdmReading;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.InMemoryDevices;
import io.mooring.device.InMemoryNotes;
import io.mooring.device.InMemoryTimeline;
import io.mooring.duplicate.Deciding;
import io.mooring.duplicate.DuplicateSweep;
import io.mooring.duplicate.Duplicates;
import io.mooring.duplicate.InMemoryDecisions;
import io.mooring.duplicate.InMemoryLooks;
import io.mooring.duplicate.InMemorySuspects;
import io.mooring.duplicate.Suspicion;
import io.mooring.inventory.Certainty;
import io.mooring.inventory.CloudFacts;
import io.mooring.inventory.Departing;
import io.mooring.inventory.Detachment;
import io.mooring.inventory.Identities;
import io.mooring.inventory.InMemorySourceRecords;
import io.mooring.inventory.Inlet;
import io.mooring.inventory.Passes;
import io.mooring.inventory.Suspecting;
import io.mooring.protection.InMemoryProtectionRules;
import io.mooring.protection.Protection;
import io.mooring.site.Enrolment;
import io.mooring.site.FakeCommandKey;
import io.mooring.site.InMemoryConnectors;
import io.mooring.site.InMemorySites;
import io.mooring.site.SiteAttachment;
import io.mooring.site.SiteWatch;
import io.mooring.subject.InMemorySubjects;
import io.mooring.token.InMemoryApiTokens;
import io.mooring.token.Tokens;
import io.mooring.transaction.DirectTransactions;
import io.mooring.user.InMemoryUsers;
import io.mooring.user.UserDirectory;

/** Every use case on fakes in memory, with a clock that a test moves. */
public final class InMemoryMooring {

  public final SettableClock clock = new SettableClock();
  public final RecordedChanges changes = new RecordedChanges();
  public final DirectTransactions transactions = new DirectTransactions();
  public final InMemoryAudit audit = new InMemoryAudit();
  public final InMemoryPeople people = new InMemoryPeople();
  public final InMemoryApiTokens apiTokens = new InMemoryApiTokens();
  public final InMemorySites sites = new InMemorySites();
  public final InMemoryConnectors connectors = new InMemoryConnectors();
  public final InMemorySourceRecords records = new InMemorySourceRecords(sites);
  public final InMemoryDecisions decisions = records.decisions;
  public final InMemorySliders sliders = new InMemorySliders();
  public final SiteAuthorities authorities = new SiteAuthorities(sites, sliders);
  public final InMemoryDevices devices = new InMemoryDevices(records::of, authorities.telling());
  public final InMemoryTimeline timeline = new InMemoryTimeline(devices);
  public final InMemoryUsers users = new InMemoryUsers(records::of);
  public final InMemoryApps apps = new InMemoryApps(records::of);
  public final InMemorySubjects subjects = new InMemorySubjects();
  public final InMemoryNotes notes = new InMemoryNotes();
  public final InMemoryOrders orders = new InMemoryOrders();
  public final InMemoryProtectionRules rules = new InMemoryProtectionRules();

  public final FakeCommandKey commandKey = new FakeCommandKey();
  public final AuditLog auditLog = new AuditLog(audit, clock);
  public final Attestation attestation =
      new Attestation(sites, sliders, auditLog, transactions, changes, clock);
  public final Tokens tokens = new Tokens(apiTokens, people, auditLog, transactions, clock);
  public final DeviceDirectory directory =
      new DeviceDirectory(devices, timeline, notes, auditLog, transactions, changes, clock);
  public final Boards boards = new Boards(devices, clock);
  public final UserDirectory userDirectory = new UserDirectory(users, clock);
  public final AppDirectory appDirectory = new AppDirectory(apps, clock);
  public final Protection protection = new Protection(rules, auditLog, transactions, clock);
  public final Certainty certainty = new Certainty(records, clock);
  public final Identities identities = new Identities(records, clock);
  public final RemoteActions actions =
      new RemoteActions(
          devices,
          new Reach(sites, connectors, protection, certainty),
          orders,
          auditLog,
          transactions,
          changes,
          clock);
  public final Confirmations confirmations =
      new Confirmations(orders, devices, auditLog, transactions, changes, clock);
  public final OrderDelivery delivery =
      new OrderDelivery(orders, sites, confirmations, auditLog, transactions, changes, clock);
  public final Inlet inlet =
      new Inlet(records, sites, timeline, confirmations, transactions, changes, clock);
  public final InMemorySuspects suspects = new InMemorySuspects();
  public final InMemoryLooks looks = new InMemoryLooks(records);
  public final Suspicion suspicion = new Suspicion(new Suspecting(records), suspects);
  public final DuplicateSweep duplicateSweep =
      new DuplicateSweep(looks, suspects, suspicion, inlet, transactions, changes, clock);
  public final Duplicates duplicates = new Duplicates(suspects, looks, decisions, records);
  public final Deciding deciding =
      new Deciding(decisions, inlet, suspicion, auditLog, transactions, changes, clock);
  public final Passes passes = new Passes(records, sites, inlet, transactions, changes, clock);
  public final Departing departing =
      new Departing(records, sites, inlet, auditLog, transactions, changes, clock);
  public final SiteAttachment attachment =
      new SiteAttachment(sites, connectors, commandKey, auditLog, transactions, changes, clock);
  public final Detachment detachment =
      new Detachment(
          attachment, records, inlet, new CloudFacts(subjects, users, apps), transactions);
  public final MdmLists mdmLists =
      new MdmLists(
          new MdmReading(records, sites, inlet, passes, transactions, clock),
          new InMemoryMdmImports(),
          sites,
          auditLog,
          transactions,
          clock);
  public final Enrolment enrolment =
      new Enrolment(sites, connectors, auditLog, transactions, changes, clock);
  public final SiteWatch watch = watchAfterRestart();

  public InMemoryMooring() {
    sites.countBy(site ->
        new InMemorySites.Counts(
            records.heldCount(site),
            records.setAside(site, Integer.MAX_VALUE).size(),
            orders.open(site)));
  }

  /** A portal that has just started with what is stored. */
  public SiteWatch watchAfterRestart() {
    return new SiteWatch(sites, connectors, auditLog, transactions, changes, clock);
  }
}
