package io.mooring.web.coexistence;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.coexistence.DeviceTable;
import io.mooring.coexistence.ListRefused;
import io.mooring.coexistence.MdmLists;
import io.mooring.mdm.MdmName;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes lists of third-party MDMs in, one at a time: each is held in memory while it is read. */
@Component
public final class ListDesk {

  private final MdmLists lists;
  private final ReentrantLock busy = new ReentrantLock();

  public ListDesk(MdmLists lists) {
    this.lists = lists;
  }

  /** How a list is written. */
  public enum Form {
    CSV(CsvTable::new),
    JSON(JsonTable::new);

    @SuppressWarnings("ImmutableEnumChecker") // it can't be changed
    private final Function<byte[], DeviceTable> table;

    Form(Function<byte[], DeviceTable> table) {
      this.table = table;
    }
  }

  /**
   * Replaces the list of an MDM.
   *
   * @param file what the list is called
   * @throws ListRefused saying where and why
   * @throws io.mooring.site.Fenced when another portal takes a list of this MDM in meanwhile
   */
  public MdmLists.Taken take(Person person, MdmName mdm, String file, Form form, InputStream in)
      throws IOException {
    person.require(Permission.MANAGE_SITES);
    if (!busy.tryLock()) {
      throw new ListRefused("Another list is being taken in. Try again in a minute.");
    }
    try {
      return lists.replace(person, mdm, file, form.table.apply(bytes(in)));
    } finally {
      busy.unlock();
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    var bytes = in.readNBytes(DeviceTable.LARGEST + 1);
    if (bytes.length > DeviceTable.LARGEST) {
      throw new ListRefused("The list is larger than 32 MiB.");
    }
    return bytes;
  }
}
